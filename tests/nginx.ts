import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { findNginx } from '../scripts/lib/nginx.mjs';

const BASE = process.env.BASE_PATH ?? '';
const SHIPPED = 'docs/hosting/nginx.conf';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** Puts another value for one that the shipped file has; a line that is gone is a fault of this test. */
function put(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`${SHIPPED} has no "${from}"`);
  return text.replace(from, to);
}

/** The shipped file with this machine's port and paths, as its README tells to put them. */
function configured(folder: string, port: number): string {
  const ports = put(put(readFileSync(SHIPPED, 'utf8'), 'listen 80;', `listen ${port};`), 'listen [::]:80;', '');
  const rooted = put(ports, '/var/www/claim-by-claim/build', `${folder}/site`);
  return put(put(rooted, '=404 /404.html', `=404 ${BASE}/404.html`), '/etc/nginx/snippets/', `${folder}/snippets/`);
}

export interface Nginx {
  /** With BASE_PATH, and a slash at its end. */
  address: string;
  close: () => Promise<void>;
}

/**
 * Starts a real nginx with the shipped configuration before the built site.
 * @throws Error with nginx's own words where it refuses the configuration
 */
export async function openNginx(): Promise<Nginx> {
  const found = findNginx();
  if (!found) throw new Error('there is no nginx');
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const port = await freePort();
  mkdirSync(join(folder, 'snippets'));
  mkdirSync(dirname(`${folder}/site${BASE}`), { recursive: true });
  symlinkSync(resolve('build'), `${folder}/site${BASE}`);
  if (found.brotli)
    writeFileSync(`${folder}/snippets/claim-by-claim-brotli.conf`, readFileSync('docs/hosting/nginx-brotli.conf'));
  writeFileSync(join(folder, 'site.conf'), configured(folder, port));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`);
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${found.brotli ? `load_module ${found.brotli};\n` : ''}daemon off;
master_process off;
pid ${folder}/pid;
error_log stderr warn;
events {}
http { access_log off; ${temporary.join(' ')} include ${folder}/site.conf; }
`
  );
  const child = spawn(found.path, ['-p', folder, '-c', 'nginx.conf'], { stdio: ['ignore', 'ignore', 'pipe'] });
  let words = '';
  child.stderr.on('data', (chunk: Buffer) => (words += chunk.toString()));
  const ended = new Promise<void>((done) => child.on('close', () => done()));
  const close = async (): Promise<void> => {
    child.kill();
    await ended;
    rmSync(folder, { recursive: true });
  };
  const address = `http://localhost:${port}${BASE}/`;
  for (const end = Date.now() + 10_000; child.exitCode === null && Date.now() < end;) {
    if (await fetch(address, { method: 'HEAD' }).then(({ ok }) => ok, () => false)) return { address, close }; // prettier-ignore
    await new Promise((done) => setTimeout(done, 30));
  }
  await close();
  throw new Error(`nginx did not start: ${words}`);
}
