import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }} Entry
 * @param {string} path
 * @returns {Record<string, Entry>}
 */
function packagesIn(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages;
}

/**
 * Why the packages have to be installed, in words; null where node_modules is what package-lock.json says.
 * npm writes node_modules/.package-lock.json last, so an install that was broken off counts as none.
 * @param {string} top the checkout's folder
 */
export function whyInstall(top) {
  const installedLock = join(top, 'node_modules', '.package-lock.json');
  if (!existsSync(installedLock)) return 'the packages are not installed yet';
  const wanted = packagesIn(join(top, 'package-lock.json'));
  const installed = packagesIn(installedLock);
  for (const [path, { version, optional, devOptional }] of Object.entries(wanted)) {
    if (path === '') continue;
    const present = installed[path];
    if (!present && (optional || devOptional)) continue;
    if (!present || present.version !== version)
      return `package-lock.json asks for ${path.replace('node_modules/', '')} ${version}`;
  }
  return null;
}

/**
 * Runs npm ci; npm speaks for itself.
 * @param {string} top
 */
export function installPackages(top) {
  const npm = process.env.npm_execpath;
  const [command, args] = npm ? [process.execPath, [npm, 'ci']] : ['npm', ['ci']];
  return spawnSync(command, args, { cwd: top, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}
