import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/** Types that the server's table lacks or that matter to what reads them. */
const TYPES = /** @type {Record<string, string>} */ ({
  '.geojson': 'application/geo+json',
  '.topojson': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.js': 'text/javascript;charset=utf-8',
  '.css': 'text/css;charset=utf-8',
  '.svg': 'image/svg+xml;charset=utf-8',
  '.csv': 'text/csv;charset=utf-8',
  '.md': 'text/markdown;charset=utf-8',
  '.txt': 'text/plain;charset=utf-8'
});

/** The site's own folder, as a bare path: '' or '/folder'. @param {string} base */
const tidyBase = (base) => `/${base}`.replace(/\/+/g, '/').replace(/\/$/, '');

/**
 * Answers for a built site as a plain static host does: compressed files, folders by their slash, 404.html with its status.
 * @param {string} folder
 * @param {string} [basePath] BASE_PATH of the build
 * @returns {import('node:http').RequestListener}
 */
export function siteHandler(folder, basePath = '') {
  const base = tidyBase(basePath);
  const notFound = join(folder, '404.html');
  const files = sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders(response, pathname) {
      const type = TYPES[/\.[a-z]+$/.exec(pathname)?.[0] ?? ''];
      if (type) response.setHeader('Content-Type', type);
      response.setHeader(
        'Cache-Control',
        pathname.startsWith('/_app/immutable/') ? 'public,max-age=31536000,immutable' : 'no-cache'
      );
    }
  });

  return (request, response) => {
    const { pathname, search } = new URL(`http://localhost${request.url ?? '/'}`.replace(/(?<=localhost)\/\/+/, '/'));
    const missing = () => {
      response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' });
      response.end(request.method === 'HEAD' ? undefined : existsSync(notFound) ? readFileSync(notFound) : 'Not found');
    };
    const redirect = (/** @type {string} */ to) => {
      response.writeHead(308, { Location: to + search });
      response.end();
    };
    // A sandboxed frame has no origin of its own: modules and fonts load there only with this.
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' });
      response.end();
      return;
    }
    if (base !== '' && (pathname === '/' || pathname === base)) return redirect(`${base}/`);
    if (!pathname.startsWith(`${base}/`)) return missing();
    const inside = pathname.slice(base.length);
    if (!inside.endsWith('/') && !inside.includes('..') && existsSync(join(folder, inside, 'index.html')))
      return redirect(`${pathname}/`);
    request.url = inside + search;
    files(request, response, missing);
  };
}

/**
 * Serves a built site; where the port is taken and `next` is allowed, on the next free one.
 * @param {{ folder: string, base?: string, port: number, next?: boolean, host?: string }} options
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export async function serveSite({ folder, base = '', port, next = false, host }) {
  const server = createServer(siteHandler(folder, base));
  for (let at = port; ; at += 1) {
    try {
      await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(at, host, () => resolve(server.off('error', reject)));
      });
      break;
    } catch (error) {
      const taken = /** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE';
      if (!taken || !next || at >= port + 50) throw error;
    }
  }
  const bound = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    address: `http://localhost:${bound.port}${tidyBase(base)}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      })
  };
}
