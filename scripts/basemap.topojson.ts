/**
 * Builds data/basemap/*.topojson from the packages named in scripts/basemap/sources.ts and from Debian's GSHHG:
 * `npm run basemap`. The same input gives the same bytes; `npm run basemap -- <folder>` writes elsewhere.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { buildBasemap } from './basemap/build';
import { ensurePackages, whyNotBuildable } from './basemap/sources';

const folder = process.argv[2] ?? 'data/basemap';
const why = whyNotBuildable(true);
if (why) {
  console.error(`The base map was not rebuilt: ${why}`);
  process.exitCode = 1;
} else {
  ensurePackages();
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(await buildBasemap())) {
    writeFileSync(join(folder, name), text);
    console.log(`${join(folder, name)}: ${text.length} bytes, ${brotliCompressSync(text).length} compressed`);
  }
}
