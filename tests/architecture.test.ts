import { readdirSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { everyNode, importsOf, sourceFiles, type SourceFile } from './source-files';

/** A folder of src/lib may import the folders of its list (`*`: all), besides itself. Data flows one way: ledger, story, scene, graphic, surface. */
const MAY: Record<string, string[]> = {
  domain: [],
  ledger: ['domain'],
  cartography: ['domain'],
  charts: ['domain', 'cartography'],
  paraglide: [],
  ui: ['domain', 'paraglide'],
  graphics: ['domain', 'cartography', 'charts', 'ui', 'paraglide'],
  story: ['domain', 'ledger'],
  query: ['domain'],
  card: ['domain', 'ledger', 'graphics', 'ui', 'paraglide'],
  reader: ['domain', 'query', 'ui', 'paraglide'],
  explorer: ['domain', 'ledger', 'cartography', 'graphics', 'query', 'card', 'reader', 'ui', 'paraglide'],
  method: ['domain', 'ledger', 'story'],
  lessons: ['domain', 'ledger', 'story', 'card', 'method', 'ui', 'paraglide'],
  scenes: ['domain', 'ledger', 'story', 'cartography', 'charts', 'graphics', 'ui', 'paraglide'],
  stage: ['domain', 'ledger', 'charts', 'graphics', 'reader', 'scenes', 'ui'],
  stills: ['domain', 'ledger', 'story', 'scenes', 'charts', 'graphics', 'cartography', 'ui', 'paraglide'],
  offline: ['ui', 'paraglide'],
  scroller: [],
  start: [],
  presenter: ['domain'],
  surfaces: ['*'],
  embed: []
};
/** Folders that know neither Svelte nor a browser. */
const PURE = ['domain', 'ledger', 'cartography', 'charts', 'query', 'lessons'];
/** Who may touch the disk: the readers of data/, of the stills' fonts, and of what the client's build wrote. */
const DISK = ['src/lib/ledger/server/', 'src/lib/story/server/', 'src/lib/stills/', 'src/lib/start/'];
const LONGEST = 250;

const lib = sourceFiles('src/lib');
const shipped = lib.filter(({ path }) => !path.endsWith('.test.ts'));
const routes = sourceFiles('src/routes');
const folderOf = (path: string): string => path.split('/')[2] ?? '';
const isTest = ({ path }: SourceFile): boolean => path.endsWith('.test.ts');

/** Names of globals that a file uses; not keys, members or what it declares itself. */
function uses(file: SourceFile, names: readonly string[]): string[] {
  const found = new Set<string>();
  const own = new Set<string>();
  everyNode(file.tree, (node) => {
    if (!ts.isIdentifier(node) || !names.includes(node.text)) return;
    const { parent } = node;
    const named = 'name' in parent && parent.name === node;
    if (named && (ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isBindingElement(parent))) own.add(node.text);
    else if (!named) found.add(node.text);
  });
  return [...found].filter((name) => !own.has(name));
}

describe('the folders of src/lib', () => {
  it('are all in the table', () => {
    const folders = readdirSync('src/lib', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).filter((name) => !(name in MAY))).toEqual([]);
  });

  it.each(Object.keys(MAY))('%s imports only what the table lists', (folder) => {
    const breaches = shipped
      .filter(({ path }) => folderOf(path) === folder)
      .flatMap((file) =>
        importsOf(file)
          .filter(({ target }) => target !== null && !target.startsWith(`src/lib/${folder}`))
          .filter(
            ({ target }) =>
              !target?.startsWith('src/lib/') || !(MAY[folder] ?? []).some((may) => may === '*' || may === folderOf(target))
          )
          .map(({ specifier }) => `${file.path}: ${specifier}`)
      );
    expect(breaches).toEqual([]);
  });

  it('name other folders by $lib, their own by ./', () => {
    const crossing = lib.flatMap((file) =>
      importsOf(file)
        .filter(
          ({ specifier, target }) =>
            specifier.startsWith('..') && target?.startsWith('src/lib/') && folderOf(target) !== folderOf(file.path)
        )
        .map(({ specifier }) => `${file.path}: ${specifier}`)
    );
    expect(crossing).toEqual([]);
  });

  it.each(PURE)('%s knows no Svelte and no browser', (folder) => {
    const files = lib.filter(({ path }) => folderOf(path) === folder);
    const svelte = files.filter(
      (file) => /\.svelte(\.ts)?$/.test(file.path) || importsOf(file).some(({ specifier }) => /^(svelte|\$app)\b/.test(specifier))
    );
    const browser = files.flatMap((file) =>
      uses(file, ['window', 'document', 'navigator', 'localStorage']).map((name) => `${file.path}: ${name}`)
    );
    expect([...svelte.map(({ path }) => path), ...browser]).toEqual([]);
  });

  it('read the disk only where data/ is read and stills are drawn', () => {
    const readers = shipped
      .filter(({ path }) => !DISK.some((folder) => path.startsWith(folder)))
      .filter((file) => importsOf(file).some(({ specifier }) => /^(node:)?(fs|fs\/promises)$/.test(specifier)) || /import\.meta\.glob\(\s*['"`]\/?data\//.test(file.text)); // prettier-ignore
    expect(readers.map(({ path }) => path)).toEqual([]);
  });
});

describe('the surfaces', () => {
  it('are imported by pages only', () => {
    const breaches = shipped
      .filter(({ path }) => folderOf(path) !== 'surfaces')
      .flatMap((file) =>
        importsOf(file)
          .filter(({ target }) => target?.startsWith('src/lib/surfaces'))
          .map(() => file.path)
      );
    expect(breaches).toEqual([]);
  });

  /** Group or first folder below routes; files directly there belong to all. */
  const surfaceOf = (path: string): string | null => /^src\/routes\/([^/]+)\//.exec(path)?.[1] ?? null;

  it('import no other surface’s files', () => {
    const breaches = routes.flatMap((file) =>
      importsOf(file)
        .filter(
          ({ target }) =>
            target?.startsWith('src/routes/') && surfaceOf(target) !== null && surfaceOf(target) !== surfaceOf(file.path)
        )
        .map(({ specifier }) => `${file.path}: ${specifier}`)
    );
    expect(breaches).toEqual([]);
  });

  it('leave reading data/ to the ledger and the story', () => {
    const readers = routes.filter((file) =>
      importsOf(file).some(({ specifier }) => /^(node:)?(fs|fs\/promises)$/.test(specifier))
    );
    expect(readers.map(({ path }) => path)).toEqual([]);
  });
});

describe('every source file', () => {
  const all = [...lib, ...routes, ...sourceFiles('scripts', 'tests')];

  it('lets Svelte draw: nothing of d3-selection', () => {
    const selecting = all
      .filter(({ path }) => path.startsWith('src/'))
      .filter(
        (file) =>
          importsOf(file).some(({ specifier, names }) => specifier === 'd3-selection' || (specifier === 'd3' && names.some((name) => /^(select|selectAll|selection|\*)$/.test(name)))) || /\bd3\.select/.test(file.text) // prettier-ignore
      );
    expect(selecting.map(({ path }) => path)).toEqual([]);
  });

  it(`is ${LONGEST} lines at most`, () => {
    const long = all
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > LONGEST);
    expect(long).toEqual([]);
  });

  it('has no note to self, and no test that is left out without a word', () => {
    const marks = new RegExp(['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX'].map((word) => `\\b${word}\\b`).join('|'));
    expect(all.filter(({ text }) => marks.test(text)).map(({ path }) => path)).toEqual([]);
    const narrowed = all.filter(isTest).filter(({ text }) => /\b(it|describe|test)\.only\b/.test(text));
    expect(narrowed.map(({ path }) => path)).toEqual([]);
  });
});
