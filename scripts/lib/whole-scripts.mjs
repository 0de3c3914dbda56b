import { svelte } from '@sveltejs/vite-plugin-svelte';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'vite';
import { oneLanguage } from './messages.mjs';

/** Scripts that are whole in one file, with all that they import, by name: see docs/decisions/026-offline-two-ways.md. */
const SCRIPTS = {
  copy: 'src/routes/claim-by-claim.html/start.ts',
  'copy-written': 'src/routes/claim-by-claim.html/written.ts',
  worker: 'src/lib/offline/worker.ts',
  frame: 'src/lib/embed/frame-script.ts',
  embed: 'src/lib/embed/host-script.ts'
};
/**
 * Those that are files of the site, and where: `*` is of their content. No page loads them as modules: a frame without an
 * origin may have no other, and a host page wants one line.
 */
const SERVED = /** @type {Record<string, string>} */ ({ frame: '_app/immutable/frame.*.js', embed: 'embed.js' });

/** Where they wait, with their styles, for the pages that carry them; src/lib/start/ reads them there. */
const FOLDER = '.svelte-kit/whole';

/** The kit's addresses, as a page without the kit knows them. */
const PATHS = 'data:text/javascript,export const base = ".", assets = "."';

/** @param {string} name @param {string} entry @param {Record<string, unknown>} define */
const wholeScript = (name, entry, define) =>
  build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [oneLanguage(), svelte({ configFile: false })],
    resolve: { alias: { $lib: resolve('src/lib'), '$app/paths': PATHS } },
    define,
    build: {
      outDir: FOLDER,
      emptyOutDir: false,
      assetsInlineLimit: Infinity,
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: {
        input: entry,
        // Styles go with their component, and a component that nobody uses goes.
        preserveEntrySignatures: 'strict',
        output: {
          format: name in SERVED ? 'iife' : 'es',
          codeSplitting: false,
          entryFileNames: `${name}.js`,
          assetFileNames: `${name}[extname]`
        },
        checks: { pluginTimings: false }
      }
    }
  });

/**
 * Builds each of them beside the client, before any page is prerendered.
 * @returns {import('vite').Plugin}
 */
export function wholeScripts() {
  /** @type {import('vite').ResolvedConfig} */
  let config;
  return {
    name: 'whole-scripts',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    async writeBundle() {
      if (config.build.ssr) return;
      for (const [name, entry] of Object.entries(SCRIPTS)) await wholeScript(name, entry, config.define ?? {});
      for (const [name, place] of Object.entries(SERVED)) {
        const code = readFileSync(`${FOLDER}/${name}.js`);
        const mark = createHash('sha256').update(code).digest('hex').slice(0, 10);
        writeFileSync(`${config.build.outDir}/${place.replace('*', mark)}`, code);
      }
    }
  };
}
