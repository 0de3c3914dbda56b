import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

export const D3_LIST = '.svelte-kit/d3-modules.json';

/**
 * Writes which d3 modules are in the client's scripts, and how many bytes of each, for tests/built-d3.test.ts.
 * @returns {import('vite').Plugin}
 */
export function listD3Modules() {
  return {
    name: 'list-d3-modules',
    apply: 'build',
    async generateBundle(_, bundle) {
      if (this.environment.name !== 'client') return;
      /** @type {Record<string, number>} */
      const bytes = {};
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
          const name = /node_modules\/(d3(?:-[a-z-]+)?)\//.exec(id)?.[1];
          if (name && renderedLength > 0) bytes[name] = (bytes[name] ?? 0) + renderedLength;
        }
      }
      await mkdir(dirname(D3_LIST), { recursive: true });
      await writeFile(resolve(D3_LIST), `${JSON.stringify(bytes, null, 2)}\n`);
    }
  };
}
