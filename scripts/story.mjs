// `npm run story`: builds the site and serves it. Packages are there by now (setup.mjs).
import { spawnSync } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveSite } from './lib/serve.mjs';

const TOP = resolve(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(TOP);

const began = Date.now();
console.log('Building the site: checking the record, drawing every step (half a minute or so) …');
const lint = spawnSync(process.execPath, [resolve(TOP, 'node_modules/tsx/dist/cli.mjs'), 'scripts/ledger.ts', 'lint'], {
  stdio: ['ignore', 'ignore', 'inherit']
});
if (lint.status !== 0) {
  console.error('The record has faults: each stands above with its file, line and field. Nothing was built.');
  process.exit(1);
}
const vite = resolve(TOP, 'node_modules/vite/bin/vite.js');
const build = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], { stdio: ['ignore', 'inherit', 'inherit'] });
if (build.status !== 0) {
  console.error('The site could not be built; the reason stands above.');
  process.exit(1);
}
console.log(`Built in ${Math.round((Date.now() - began) / 1000)} s.`);

const { address } = await serveSite({
  folder: resolve(TOP, 'build'),
  base: process.env.BASE_PATH,
  port: Number(process.env.PORT ?? 4173),
  next: true
});
console.log(`\n  The story:  ${address}\n\n  Ctrl-C ends it.`);
