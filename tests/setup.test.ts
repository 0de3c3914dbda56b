import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../scripts/lib/browser.mjs';
import { findNginx } from '../scripts/lib/nginx.mjs';
import { complainOfNode } from '../scripts/lib/node-version.mjs';
import { whyInstall } from '../scripts/lib/packages.mjs';
import { serveSite } from '../scripts/lib/serve.mjs';
import { add, closingLine, none, tallyPlaywright, tallyVitest } from '../scripts/lib/tally.mjs';

const folder = (): string => mkdtempSync(join(tmpdir(), 'claims-'));

describe('the Node that is needed', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('%s will do', (version) =>
    expect(complainOfNode(version, '20.19')).toBeNull()
  );
  it.each(['18.20.4', '20.9.0', '20.18.3'])('%s is told what it lacks', (version) =>
    expect(complainOfNode(version, '20.19')).toContain('20.19 or newer')
  );
});

describe('whether packages have to be installed', () => {
  const lock = { a: { version: '1.0.0' }, 'other-system': { version: '2.0.0', optional: true } };
  function checkout(wanted: object, installed: object | null): string {
    const top = folder();
    const packages = (of: object) =>
      Object.fromEntries(Object.entries(of).map(([name, entry]) => [`node_modules/${name}`, entry]));
    writeFileSync(join(top, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...packages(wanted) } }));
    mkdirSync(join(top, 'node_modules'));
    if (installed) writeFileSync(join(top, 'node_modules/.package-lock.json'), JSON.stringify({ packages: packages(installed) }));
    return top;
  }
  it('says so where nothing is installed, or an install was broken off', () =>
    expect(whyInstall(checkout(lock, null))).toContain('not installed'));
  it('says which package is missing or of another version', () => {
    expect(whyInstall(checkout(lock, {}))).toContain('a 1.0.0');
    expect(whyInstall(checkout(lock, { a: { version: '0.9.0' } }))).toContain('a 1.0.0');
  });
  it('is content with what matches, without packages for other systems', () =>
    expect(whyInstall(checkout(lock, { a: { version: '1.0.0' } }))).toBeNull());
});

describe('package-lock.json', () => {
  it('names every optional package too, or `npm ci` refuses it', () => {
    type Locked = Record<string, { optionalDependencies?: Record<string, string> }>;
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Locked };
    const named = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, '')));
    const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies));
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.filter((name) => !named.has(name))).toEqual([]);
  });
});

describe('the browser for the tests', () => {
  const path = folder();
  const chrome = join(path, 'google-chrome');
  writeFileSync(chrome, '#!/bin/sh\n');
  chmodSync(chrome, 0o755);
  const nothing = () => Promise.resolve('');
  it('comes from the PATH, or from CHROMIUM, or is nowhere', async () => {
    expect(await findBrowser({ PATH: `/nowhere:${path}` }, nothing)).toBe(chrome);
    expect(await findBrowser({ PATH: '/nowhere', CHROMIUM: chrome }, nothing)).toBe(chrome);
    expect(await findBrowser({ PATH: '/nowhere' }, nothing)).toBeNull();
    expect(await findBrowser({ PATH: '/nowhere' }, () => Promise.resolve(chrome))).toBe(chrome);
  });
  it('is refused aloud where CHROMIUM names none', () =>
    expect(findBrowser({ CHROMIUM: '/nowhere/chromium' }, nothing)).rejects.toThrow('/nowhere/chromium'));
});

it('nginx is where NGINX says, or nowhere', () => {
  expect(findNginx({ NGINX: process.execPath })?.path).toBe(process.execPath);
  expect(findNginx({ NGINX: '/nowhere/nginx' })).toBeNull();
});

describe('counting', () => {
  it('adds up reports, and a file that never began is a failure', () => {
    const broken = { status: 'failed', name: 'b', assertionResults: [] };
    const mixed = {
      status: 'failed',
      name: 'a',
      assertionResults: ['passed', 'failed', 'pending'].map((status) => ({ status }))
    };
    const unit = tallyVitest({ testResults: [mixed, broken] });
    const browser = tallyPlaywright({ stats: { expected: 3, unexpected: 0, flaky: 1, skipped: 2 }, errors: [] });
    expect(closingLine(add(add(none(), unit), browser))).toBe('4 passed, 3 failed, 3 skipped');
  });
});

describe('the server', () => {
  const site = folder();
  const script = 'console.log("a long enough script")';
  let server: Awaited<ReturnType<typeof serveSite>>;
  let at: string;
  const get = (path: string, headers: Record<string, string> = {}) => fetch(at + path, { headers, redirect: 'manual' });

  beforeAll(async () => {
    mkdirSync(join(site, '_app/immutable'), { recursive: true });
    mkdirSync(join(site, 'embed'));
    writeFileSync(join(site, 'index.html'), 'home');
    writeFileSync(join(site, '404.html'), 'no such page');
    writeFileSync(join(site, 'embed/index.html'), 'embed');
    writeFileSync(join(site, 'places.geojson'), '{}');
    writeFileSync(join(site, 'manifest.webmanifest'), '{}');
    writeFileSync(join(site, '_app/immutable/a.js'), script);
    writeFileSync(join(site, '_app/immutable/a.js.br'), brotliCompressSync(script));
    server = await serveSite({ folder: site, base: '/folder', port: 4700, next: true, host: '127.0.0.1' });
    at = server.address.replace('localhost', '127.0.0.1').replace(/\/$/, '');
  });
  afterAll(() => server.close());

  it('sends what was compressed, lets any origin read it, and lets it be kept', async () => {
    const answer = await get('/_app/immutable/a.js', { 'accept-encoding': 'br' });
    expect(await answer.text()).toBe(script);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-encoding': 'br',
      'content-type': 'text/javascript;charset=utf-8',
      'access-control-allow-origin': '*',
      'cache-control': 'public,max-age=31536000,immutable'
    });
  });
  it('names the types of data and manifest', async () => {
    expect((await get('/places.geojson')).headers.get('content-type')).toBe('application/geo+json');
    expect((await get('/manifest.webmanifest')).headers.get('content-type')).toBe('application/manifest+json');
  });
  it('answers under its folder, with the page for what is missing', async () => {
    expect(await (await get('/')).text()).toBe('home');
    const missing = await get('/nothing/here/');
    expect([missing.status, await missing.text()]).toEqual([404, 'no such page']);
    const outside = await fetch(new URL('/elsewhere', at), { redirect: 'manual' });
    expect(outside.status).toBe(404);
  });
  it('puts the slash behind a folder, and leads to the site from the top', async () => {
    expect((await get('/embed?step=a')).headers.get('location')).toBe('/folder/embed/?step=a');
    expect((await fetch(new URL('/', at), { redirect: 'manual' })).headers.get('location')).toBe('/folder/');
  });
  it('keeps inside its folder and takes no other method', async () => {
    expect((await get('/..%2f..%2fetc/passwd')).status).toBe(404);
    expect((await fetch(`${at}/`, { method: 'POST' })).status).toBe(405);
  });
  it('goes on to the next port where one is taken, unless told which', async () => {
    const port = Number(new URL(at).port);
    const second = await serveSite({ folder: site, port, next: true, host: '127.0.0.1' });
    expect(Number(new URL(second.address).port)).toBeGreaterThan(port);
    await second.close();
    await expect(serveSite({ folder: site, port, host: '127.0.0.1' })).rejects.toThrow('EADDRINUSE');
  });
});
