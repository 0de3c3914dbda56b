import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** How the record is reached; a test puts its own in place. Paths are inside the folder `data/`. */
export interface ReadEffects {
  /** Null where there is no such file. */
  readText(path: string): Promise<string | null>;
  /** Names in a folder; empty where there is none. */
  list(folder: string): Promise<string[]>;
}

const ifThere = (error: unknown): null => {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
  throw error;
};

/** The project's own folder: every script and the build run from the project's root. */
export const fromDisk = (data: string = resolve('data')): ReadEffects => ({
  readText: (path) => readFile(join(data, path), 'utf8').catch(ifThere),
  list: async (folder) => (await readdir(join(data, folder)).catch(ifThere)) ?? []
});
