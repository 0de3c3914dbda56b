// `npm run story`: builds the site and serves it. Packages are there by now (setup.mjs).
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runNode, seconds } from './lib/run.mjs';
import { serveSite } from './lib/serve.mjs';

const TOP = resolve(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(TOP);

const began = Date.now();
console.log('Building the site: checking the record, drawing every step (half a minute or so) …');
const build = await runNode(['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']);
if (!build.ok) {
  console.error(`${build.output.trimEnd()}\n\nThe site could not be built; the reason stands above.`);
  process.exit(1);
}
console.log(`Built in ${seconds(Date.now() - began)}.`);

const { address } = await serveSite({
  folder: resolve(TOP, 'build'),
  base: process.env.BASE_PATH,
  port: Number(process.env.PORT ?? 4173),
  next: true
});
console.log(`\n  The story:  ${address}\n\n  Ctrl-C ends it.`);
