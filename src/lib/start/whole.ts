import { existsSync, readFileSync } from 'node:fs';

/** Where scripts/lib/whole-scripts.mjs leaves them. */
const FOLDER = '.svelte-kit/whole';

/**
 * A script that is whole in one file, and its styles, fonts in them.
 * @param name one of those in scripts/lib/whole-scripts.mjs
 */
export function wholeScript(name: string): { code: string; styles: string } {
  const read = (ending: string): string => readFileSync(`${FOLDER}/${name}.${ending}`, 'utf8').trim();
  return { code: read('js'), styles: existsSync(`${FOLDER}/${name}.css`) ? read('css') : '' };
}
