import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { serveSite } from '../scripts/lib/serve.mjs';
import { files } from './built';
import { directives, forbiddenBy, FRAME, framers, SENT } from './hosting';

interface Rule {
  path: string;
  headers: [name: string, value: string][];
}

/** A `_headers` file, as Netlify and Cloudflare Pages read it: a path, below it and set in the headers it gets. */
function rulesOf(text: string): Rule[] {
  const rules: Rule[] = [];
  for (const line of text.split('\n').filter((one) => one.trim() !== '' && !one.trim().startsWith('#'))) {
    const [, name, value] = /^\s+([\w-]+):\s*(.+)$/.exec(line) ?? [];
    if (name && value) rules.at(-1)?.headers.push([name.toLowerCase(), value]);
    else if (line.startsWith('/')) rules.push({ path: line.trim(), headers: [] });
    else throw new Error(`not a line of _headers: ${line}`);
  }
  return rules;
}

const matches = (rule: string, path: string): boolean =>
  rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : rule === path;

/** What a host sends by these rules; a header that two rules give is a fault, since hosts join the values. */
function sentBy(rules: readonly Rule[], path: string): Record<string, string> {
  const sent: Record<string, string> = {};
  for (const [name, value] of rules.filter((rule) => matches(rule.path, path)).flatMap(({ headers }) => headers)) {
    if (name in sent) throw new Error(`${path} gets ${name} twice`);
    sent[name] = value;
  }
  return sent;
}

const policyOfNginx = /Content-Security-Policy "(.+)" always/.exec(readFileSync('docs/hosting/nginx.conf', 'utf8'))?.[1] ?? '';

describe.each([
  ['Netlify', 'docs/hosting/netlify/_headers', (path: string) => path],
  // It serves a page without its ending.
  ['Cloudflare Pages', 'docs/hosting/cloudflare/_headers', (path: string) => path.replace(/\.html$/, '')]
])('the headers for %s', (_, file, asked) => {
  const text = readFileSync(file, 'utf8');
  const rules = rulesOf(text);

  it('keep to what the host can read: a star only at the end, 100 rules, 2,000 characters a line', () => {
    expect(rules.filter(({ path }) => /\*./.test(path))).toEqual([]);
    expect(rules.length).toBeLessThanOrEqual(100);
    expect(text.split('\n').filter(({ length }) => length > 2000)).toEqual([]);
  });

  it('cache, open and type every file as nginx does', () => {
    for (const { path, cache } of SENT) {
      const sent = sentBy(rules, asked(`/${path}`));
      expect(sent, path).toMatchObject({ 'access-control-allow-origin': '*', 'x-content-type-options': 'nosniff' });
      // Without a rule these hosts send `max-age=0, must-revalidate`, which is the same as no-cache.
      const wanted = { 'a year': 'public, max-age=31536000, immutable', minutes: 'public, max-age=300' }[cache as string];
      expect(sent['cache-control'] ?? 'no-cache', path).toBe(wanted ?? 'no-cache');
      expect(Object.keys(sent), path).not.toContain('x-frame-options');
    }
  });

  it('let anyone frame the frames, and none but the site the other pages, by the policy that nginx sends', () => {
    const pages = SENT.filter(({ ancestors }) => ancestors !== null);
    expect(pages.length).toBeGreaterThan(20);
    for (const { path, ancestors } of pages) {
      const policy = sentBy(rules, asked(`/${path}`))['content-security-policy'] ?? '';
      expect(directives(policy).get('frame-ancestors'), path).toEqual(framers(ancestors));
      const common = new Map([...directives(policy)].filter(([name]) => name !== 'frame-ancestors'));
      expect(common, path).toEqual(directives(policyOfNginx.replace('$claim_ancestors', '')));
    }
  });
});

it('a policy that forbids what a page allows itself is found', () => {
  const own = "default-src 'none'; script-src 'self' 'sha256-abc'; style-src-attr 'unsafe-inline'; font-src data:";
  expect(forbiddenBy(policyOfNginx.replace('$claim_ancestors', ''), own)).toEqual([]);
  expect(forbiddenBy("default-src 'self'; style-src 'self'", own)).toEqual(["script-src 'sha256-abc'", "style-src-attr 'unsafe-inline'", 'font-src data:']); // prettier-ignore
});

it('every page below /embed/ is a frame or the builder', () => {
  const others = files.filter((name) => /^embed\/.*\.html$/.test(name) && !FRAME.test(name));
  expect(others.filter((name) => name !== 'embed/index.html')).toEqual([]);
});

it('the server of `npm run story` sends the same types, caching and leave', async () => {
  const server = await serveSite({ folder: 'build', base: process.env.BASE_PATH ?? '', port: 4800, next: true });
  const spaced = (type: string | null): string => (type ?? '').replace(/;\s*/, '; ');
  for (const { path, type, cache } of SENT) {
    const { headers, status } = await fetch(`${server.address}${path}`, { method: 'HEAD' });
    expect([status, spaced(headers.get('content-type'))], path).toEqual([200, type]);
    expect(headers.get('cache-control')?.includes('immutable'), path).toBe(cache === 'a year');
    expect(headers.get('access-control-allow-origin'), path).toBe('*');
  }
  await server.close();
});
