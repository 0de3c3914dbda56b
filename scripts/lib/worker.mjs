import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compress } from './compress.mjs';

/** What is saved for a time without a network: paths from the site's top. Large pictures and single claims' pages are not. */
const SAVED = [
  /^(index|offline)\.html$/,
  // Not the keys: students' phones save the same list.
  /^(present|teach|method)\/(?!answers\/)(.+\/)?index\.html$/,
  /^_app\/immutable\/.+\.(js|css|woff2)$/,
  /^embed\/chart\/[^/]+\/picture\.json$/,
  /^data\/claim\/cards\.json$/,
  /^(favicon\.svg|icon-192\.png|manifest\.webmanifest)$/
];
/** Their names change with their content. */
const LASTING = /^_app\/immutable\//;
/** Where the worker's script waits for its list. */
const PLACE = 'self.__WB_MANIFEST';

/**
 * Every file that the worker saves, as Workbox lists them.
 * @param {string} folder the built site
 * @returns {{ url: string, revision: string | null }[]}
 */
export function savedFiles(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => SAVED.some((saved) => saved.test(name)) && statSync(join(folder, name)).isFile())
    .sort()
    .map((name) => ({
      url: `./${name.replace(/(^|\/)index\.html$/, '$1')}`,
      revision: LASTING.test(name) ? null : createHash('sha256').update(readFileSync(join(folder, name))).digest('hex').slice(0, 16) // prettier-ignore
    }));
}

/**
 * The worker's script for a site as it was built.
 * @param {string} folder
 * @param {string} script as scripts/lib/whole-scripts.mjs leaves it
 */
export function workerFor(folder, script = '.svelte-kit/whole/worker.js') {
  const code = readFileSync(script, 'utf8');
  if (code.split(PLACE).length !== 2) throw new Error(`${script} has no one place for its list, ${PLACE}`);
  return code.replace(PLACE, () => JSON.stringify(savedFiles(folder)));
}

/**
 * The adapter, and after it the service worker, which lists the files as they were written.
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @param {string} folder where the adapter writes
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function withWorker(adapter, folder = 'build') {
  return {
    ...adapter,
    async adapt(builder) {
      await adapter.adapt(builder);
      const file = join(folder, 'service-worker.js');
      if (existsSync(file)) throw new Error(`${file} is there already`);
      writeFileSync(file, workerFor(folder));
      await compress(file);
    }
  };
}
