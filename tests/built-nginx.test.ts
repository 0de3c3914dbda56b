import { request, type IncomingHttpHeaders } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findNginx, HOW_TO_GET_NGINX } from '../scripts/lib/nginx.mjs';
import { files, pageTree } from './built';
import { directives, forbiddenBy, framers, SENT, type Sent } from './hosting';
import { openNginx, type Nginx } from './nginx';

const found = findNginx();
if (!found) console.log(`docs/hosting/nginx.conf is not tried: there is no nginx. ${HOW_TO_GET_NGINX}`);

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

let nginx: Nginx;
/** As the wire has it: nothing added to the request, nothing unpacked. */
const get = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> =>
  new Promise((resolve, reject) => {
    request(new URL(path, nginx.address), { method, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) });
      });
    })
      .on('error', reject)
      .end();
  });

const CACHE: Record<Sent['cache'], string> = {
  'a year': 'public, max-age=31536000, immutable',
  'asked each time': 'no-cache',
  minutes: 'public, max-age=300'
};

describe.skipIf(!found)('nginx with the shipped configuration', () => {
  beforeAll(async () => {
    nginx = await openNginx();
  });
  afterAll(() => nginx.close());

  it('sends each page and kind of file with its type, its caching, and leave for frames without an origin', async () => {
    for (const { path, type, cache } of SENT) {
      const { status, headers } = await get(path, {}, 'HEAD');
      expect([status, headers['content-type']], path).toEqual([200, type]);
      expect(headers['cache-control'], path).toBe(CACHE[cache]);
      expect(headers, path).toMatchObject({
        etag: expect.any(String),
        'x-content-type-options': 'nosniff',
        'access-control-allow-origin': '*'
      });
      expect(headers, path).not.toHaveProperty('x-frame-options');
    }
  });

  it('lets anyone frame the frames, and none but the site the other pages; and forbids nothing that a page allows itself', async () => {
    const pages = SENT.filter(({ ancestors }) => ancestors !== null);
    expect(new Set(pages.map(({ ancestors }) => ancestors)).size).toBe(2);
    for (const { path, ancestors } of pages) {
      const { headers } = await get(path, {}, 'HEAD');
      const policy = String(headers['content-security-policy']);
      expect(directives(policy).get('frame-ancestors'), path).toEqual(framers(ancestors));
      const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      const own = pageTree(file).querySelector('meta[http-equiv="content-security-policy"]')?.getAttribute('content') ?? '';
      expect(forbiddenBy(policy, own), path).toEqual([]);
    }
  });

  it('sends what was compressed beforehand, byte for byte', async () => {
    const module = found?.brotli ? (['br', 'gz'] as const) : (['gz'] as const);
    if (!found?.brotli) console.log('nginx has no module for brotli here: only gzip is tried.');
    for (const { path } of SENT) {
      const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      for (const twin of module) {
        const asked = twin === 'br' ? 'gzip, deflate, br' : 'gzip, deflate';
        const { headers, body } = await get(path, { 'accept-encoding': asked });
        if (!existsSync(`build/${file}.${twin}`)) {
          expect(headers, path).not.toHaveProperty('content-encoding');
          continue;
        }
        expect(headers, `${path} ${twin}`).toMatchObject({ 'content-encoding': twin === 'br' ? 'br' : 'gzip', vary: 'Accept-Encoding' }); // prettier-ignore
        expect(body.equals(readFileSync(`build/${file}.${twin}`)), `${path} ${twin}`).toBe(true);
      }
    }
    const plain = await get('', {});
    expect(plain.headers).not.toHaveProperty('content-encoding');
    expect(plain.body.equals(readFileSync('build/index.html'))).toBe(true);
  });

  it('answers what is missing with the page for that, and its status', async () => {
    const page = readFileSync('build/404.html');
    for (const path of ['no/such/page/', 'embed/step/no-such-step/', '_app/immutable/gone.js', 'stills/', '.git/config']) {
      const { status, headers, body } = await get(path);
      expect(status, path).toBe(404);
      expect(body.equals(page), path).toBe(true);
      expect(headers, path).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
    }
  });

  it('puts the slash behind a folder and keeps the query', async () => {
    const { status, headers } = await get('embed/chart/areas?theme=dark&mode=static');
    const { pathname } = new URL(nginx.address);
    expect([status, headers.location]).toEqual([301, `${pathname}embed/chart/areas/?theme=dark&mode=static`]);
  });

  it('answers 304 for what is the same, parts of what is asked in parts, and takes no other method', async () => {
    const { headers } = await get('data/claims.json');
    expect((await get('data/claims.json', { 'if-none-match': String(headers.etag) })).status).toBe(304);
    const still = files.find((name) => name.endsWith('.png')) ?? '';
    const part = await get(still, { range: 'bytes=0-99' });
    expect([part.status, part.body.length]).toEqual([206, 100]);
    expect(part.headers['content-range']).toBe(`bytes 0-99/${statSync(`build/${still}`).size}`);
    const head = await get('embed.js', {}, 'HEAD');
    expect([head.status, head.body.length, Number(head.headers['content-length'])]).toEqual([200, 0, statSync('build/embed.js').size]); // prettier-ignore
    expect((await get('', {}, 'POST')).status).toBe(405);
  });
});
