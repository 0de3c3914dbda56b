import { fromDisk, type ReadEffects } from '$lib/ledger/server/effects';

/** The disk, with one text of data/ changed as it is read. @param file how its path ends */
export function changed(file: string, change: (text: string) => string): ReadEffects {
  const disk = fromDisk();
  return {
    ...disk,
    readText: async (path) => {
      const text = await disk.readText(path);
      return text !== null && path.endsWith(file) ? change(text) : text;
    }
  };
}
