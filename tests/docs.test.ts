import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>;
const docs = [
  'README.md',
  'data/README.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' }).map((name) => join('docs', name))
]
  .filter((name) => name.endsWith('.md'))
  .sort();
const text = (name: string): string => readFileSync(name, 'utf8');

describe.each(docs)('%s', (name) => {
  it('leads only to files that are there', () => {
    const links = [...text(name).matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => to.replace(/#.*/, ''));
    const own = links.filter((to) => to !== '' && !/^[a-z]+:/.test(to));
    expect(own.filter((to) => !existsSync(join(dirname(name), to)))).toEqual([]);
  });

  it('names only commands and folders that there are', () => {
    const commands = [...text(name).matchAll(/npm run ([a-z0-9:]+)/g)].map(([, command = '']) => command);
    expect(commands.filter((command) => !(command in (manifest.scripts ?? {})))).toEqual([]);
    const asked = [...text(name).matchAll(/npm run ledger -- ([a-z]+)/g)].map(([, command = '']) => command);
    const ledger = text('scripts/ledger.ts');
    expect(asked.filter((command) => !new RegExp(`^ {2}${command} `, 'm').test(ledger))).toEqual([]);
    const folders = [...text(name).matchAll(/`((?:src|data|tests|scripts|docs|messages)\/[\w./$-]*)`/g)].map(
      ([, path = '']) => path
    );
    expect(folders.filter((path) => !existsSync(path))).toEqual([]);
  });
});

it('data/README.md has an entry for each file and folder of the record', () => {
  const entries = readdirSync('data').filter((name) => !['README.md', 'LICENSE'].includes(name));
  const headings = [...text('data/README.md').matchAll(/^## (\S+)$/gm)].map(([, name]) => name);
  expect(headings.sort()).toEqual(entries.sort());
});

it('docs/dependencies.md has a line for each package, and for no other', () => {
  const listed = [...text('docs/dependencies.md').matchAll(/^\| `([^`]+)` \| \S.*\|$/gm)].map(([, name]) => name);
  expect(listed).toEqual(Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).sort());
});

it('decisions are numbered without a gap, and each says its context, decision and status', () => {
  const decisions = readdirSync('docs/decisions').sort();
  expect(decisions.map((name) => Number(name.slice(0, 3)))).toEqual(decisions.map((_, i) => i + 1));
  for (const name of decisions) {
    const said = text(join('docs/decisions', name));
    for (const part of ['**Context.**', '**Decision.**', '**Status.**']) expect(said, name).toContain(part);
  }
});
