import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { siteHandler } from '../../scripts/lib/serve.mjs';

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/** Scripts that pages of outlets run, as their packages ship them, by the name under which an outlet serves them. */
const HOST_SCRIPTS: Record<string, string> = {
  'pym.js': 'node_modules/pym.js/dist/pym.v1.js',
  'frames.js': 'node_modules/@newswire/frames/dist/frames.umd.js',
  'iframe-resizer.js': 'node_modules/@iframe-resizer/parent/index.umd.js'
};

async function serve(listener: Listener, host: string): Promise<{ address: string; close: () => Promise<void> }> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { address: `http://${host}:${(server.address() as AddressInfo).port}/`, close };
}

/**
 * Serves pages of an outlet, by their names, at an origin (and site) other than ours; and the scripts that outlets run.
 * @param pages HTML by path, without the slash before it
 * @param headers of every page
 */
export const openOutlet = (pages: Record<string, string>, headers: Record<string, string> = {}) =>
  serve((request, response) => {
    const name = new URL(request.url ?? '/', 'http://outlet').pathname.slice(1);
    const script = HOST_SCRIPTS[name];
    const body = script ? readFileSync(script, 'utf8') : pages[name];
    const type = script ? 'text/javascript' : 'text/html';
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': `${type};charset=utf-8`, ...headers });
    response.end(body);
  }, '127.0.0.1');

/** The built site from a host that was not set up for frames without an origin: it lets no other origin have its modules. */
export function openSiteWithoutCors() {
  const answer = siteHandler('build', process.env.BASE_PATH ?? '');
  return serve((request, response) => {
    const setHeader = response.setHeader.bind(response);
    response.setHeader = (name, value) => (/^access-control/i.test(name) ? response : setHeader(name, value));
    answer(request, response);
  }, 'localhost');
}

/** The built site with pages of a test's own, by their paths below its top. */
export async function openSiteWith(pages: Record<string, string>) {
  const base = process.env.BASE_PATH ?? '';
  const answer = siteHandler('build', base);
  const { address, close } = await serve((request, response) => {
    const page = pages[new URL(request.url ?? '/', 'http://site').pathname.slice(base.length + 1)];
    if (page === undefined) answer(request, response);
    else response.writeHead(200, { 'content-type': 'text/html;charset=utf-8' }).end(page);
  }, 'localhost');
  return { address: `${address.slice(0, -1)}${base}/`, close };
}
