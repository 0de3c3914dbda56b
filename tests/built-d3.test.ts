import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { D3_LIST } from '../scripts/lib/d3-modules.mjs';
import { importsOf, sourceFiles } from './source-files';

const list = JSON.parse(readFileSync(D3_LIST, 'utf8')) as Record<string, number>;
const packageOf = (name: string): { dependencies?: Record<string, string> } =>
  JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as never;

/** The modules whose names our files import, from d3 or from the module itself. */
async function called(): Promise<Set<string>> {
  const modules = Object.keys(packageOf('d3').dependencies ?? {});
  const homes = new Map<string, string>();
  for (const module of modules) for (const name of Object.keys((await import(module)) as object)) homes.set(name, module);
  const imports = sourceFiles('src')
    .filter(({ path }) => !path.endsWith('.test.ts'))
    .flatMap(importsOf);
  return new Set(
    imports.flatMap(({ specifier, names }) => (specifier === 'd3' ? names.flatMap((name) => homes.get(name) ?? []) : modules.includes(specifier) ? [specifier] : [])) // prettier-ignore
  );
}

it('no d3 module is sent that nothing calls', async () => {
  const wanted = await called();
  for (const name of wanted) for (const needed of Object.keys(packageOf(name).dependencies ?? {})) wanted.add(needed);
  expect(Object.keys(list).filter((name) => !wanted.has(name))).toEqual([]);
});
