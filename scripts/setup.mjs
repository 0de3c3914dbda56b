// Runs before `npm run story` and `npm test`, in plain Node, since nothing may be installed yet.
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { complainOfNode } from './lib/node-version.mjs';

const TOP = resolve(dirname(fileURLToPath(import.meta.url)), '..');

const needed = JSON.parse(readFileSync(resolve(TOP, 'package.json'), 'utf8')).engines.node.replace('>=', '');
const complaint = complainOfNode(process.versions.node, needed);
if (complaint) {
  console.error(complaint);
  process.exit(1);
}

const { installPackages, whyInstall } = await import('./lib/packages.mjs');
const reason = whyInstall(TOP);
if (reason) {
  console.log(`Installing packages, since ${reason} (once; one to three minutes) …`);
  if (!installPackages(TOP)) {
    console.error('The packages could not be installed; npm says above why. Once that is mended, run the command again.');
    process.exit(1);
  }
}

if (process.argv.includes('--tests')) {
  const { findBrowser, installBrowser, HOW_TO_GET_ONE } = await import('./lib/browser.mjs');
  if (!(await findBrowser()) && !(installBrowser() && (await findBrowser()))) {
    console.log(`No browser was found, and none could be installed. ${HOW_TO_GET_ONE}`);
  }
  const { findNginx, installNginx, HOW_TO_GET_NGINX } = await import('./lib/nginx.mjs');
  if (!findNginx() && !(installNginx() && findNginx())) {
    console.log(`No nginx was found, and none could be installed: its configuration is not tried. ${HOW_TO_GET_NGINX}`);
  }
}
