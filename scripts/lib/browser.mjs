import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installDebian, isRoot } from './debian.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** What the person at the keyboard can type where the tests could not help themselves. */
export const HOW_TO_GET_ONE =
  'Install Chromium or Chrome (Debian: apt-get install chromium), or run `npx playwright install --with-deps chromium`, or set CHROMIUM to the path of one.';

/** Quiet and alone: nothing that a browser asks of the network by itself. */
export const BROWSER_FLAGS = [
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic'
];

export const browserFlags = () => (isRoot() ? [...BROWSER_FLAGS, '--no-sandbox'] : BROWSER_FLAGS);

/** @param {string} path */
function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The browser for the tests: CHROMIUM, else one on the PATH, else Playwright's own; null where there is none.
 * @param {NodeJS.ProcessEnv} env
 * @param {() => Promise<string>} playwrightsOwn
 */
export async function findBrowser(env = process.env, playwrightsOwn = ownBrowser) {
  if (env.CHROMIUM) {
    if (!runs(env.CHROMIUM)) throw new Error(`CHROMIUM is set to ${env.CHROMIUM}, which can't be run.`);
    return env.CHROMIUM;
  }
  for (const name of NAMES) {
    for (const folder of (env.PATH ?? '').split(delimiter)) {
      if (folder !== '' && runs(join(folder, name))) return join(folder, name);
    }
  }
  const own = await playwrightsOwn().catch(() => '');
  return own !== '' && runs(own) ? own : null;
}

async function ownBrowser() {
  const { chromium } = await import('playwright');
  return chromium.executablePath();
}

/** Installs Chromium with apt-get where it can; says what it does. */
export const installBrowser = () =>
  installDebian('No browser for the browser tests: installing Debian’s chromium with apt-get (a minute or two) …', 'chromium');
