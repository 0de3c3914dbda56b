import { readdirSync } from 'node:fs';
import { dev } from '$app/environment';

/** Where scripts/lib/whole-scripts.mjs leaves what is served as it is. */
const FOLDER = '.svelte-kit/output/client';

/** Address, from the site's top and without a slash before it, of the small script of frames; its name is of its content. */
export function frameScript(): string {
  if (dev) return 'src/lib/embed/frame-script.ts';
  const name = readdirSync(`${FOLDER}/_app/immutable`).find((one) => /^frame\.\w+\.js$/.test(one));
  if (!name) throw new Error(`there is no frame script in ${FOLDER}`);
  return `_app/immutable/${name}`;
}
