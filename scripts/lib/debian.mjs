import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

export const isRoot = () => process.getuid?.() === 0;

/** Whether this machine lets us install a package: Debian itself, as root (Ubuntu's browser is only a pointer to another shop). */
function canInstall() {
  const release = '/etc/os-release';
  return isRoot() && existsSync(release) && /^ID=debian$/m.test(readFileSync(release, 'utf8'));
}

/** Lists of packages are fetched once a run. @type {boolean | undefined} */
let listed;

/**
 * Installs Debian's packages with apt-get where it can; says what for.
 * @param {string} why one line, printed before it begins
 * @param {string[]} packages
 */
export function installDebian(why, ...packages) {
  if (!canInstall()) return false;
  console.log(why);
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  listed ??= spawnSync('apt-get', ['update'], options).status === 0;
  return listed && spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], options).status === 0;
}
