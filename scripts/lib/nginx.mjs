import { existsSync } from 'node:fs';
import { installDebian } from './debian.mjs';

const PLACES = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/local/bin/nginx', '/usr/bin/nginx', '/opt/homebrew/bin/nginx'];
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** What to say where docs/hosting/nginx.conf can't be tried. */
export const HOW_TO_GET_NGINX =
  'Install nginx (Debian: apt-get install nginx libnginx-mod-http-brotli-static), or set NGINX to its path.';

/**
 * The nginx to try the shipped configuration with, and its module for brotli where it has one; null where there is none.
 * @param {NodeJS.ProcessEnv} env
 */
export function findNginx(env = process.env) {
  const path = env.NGINX ?? PLACES.find((place) => existsSync(place));
  return path && existsSync(path) ? { path, brotli: existsSync(BROTLI) ? BROTLI : null } : null;
}

/** Installs nginx with apt-get where it can. Debian starts a server that it installs, unless something on the machine forbids it. */
export const installNginx = () =>
  installDebian(
    'No nginx to try the shipped configuration with: installing Debian’s with apt-get (a few seconds) …',
    'nginx',
    'libnginx-mod-http-brotli-static'
  );
