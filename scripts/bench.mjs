// `npm run bench`: what takes time, measured on the built site in a browser; a table for each file of scripts/bench/.
import { readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { browserFlags, findBrowser, HOW_TO_GET_ONE } from './lib/browser.mjs';
import { serveSite } from './lib/serve.mjs';

process.chdir(resolve(dirname(fileURLToPath(import.meta.url)), '..'));
const executablePath = await findBrowser();
if (!executablePath) throw new Error(HOW_TO_GET_ONE);
const site = await serveSite({ folder: 'build', port: 4388, next: true });
const browser = await chromium.launch({ executablePath, args: browserFlags() });
console.log(`${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model}, Chromium ${browser.version()}, Node ${process.version}`); // prettier-ignore
for (const name of readdirSync('scripts/bench').sort()) {
  const { title, run } = await import(`./bench/${name}`);
  console.log(`\n${title}`);
  console.table(await run(browser, site.address));
}
await browser.close();
site.close();
