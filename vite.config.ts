import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { listD3Modules } from './scripts/lib/d3-modules.mjs';
import { MESSAGES, oneLanguage } from './scripts/lib/messages.mjs';
import { ownStarts } from './scripts/lib/own-starts.mjs';
import { wholeScripts } from './scripts/lib/whole-scripts.mjs';
import './scripts/lib/release-timers.mjs';

export default defineConfig({
  plugins: [paraglideVitePlugin(MESSAGES), oneLanguage(), sveltekit(), ownStarts(), wholeScripts(), listD3Modules()],
  define: { __SITE_URL__: JSON.stringify(process.env.SITE_URL ?? '') },
  build: { rolldownOptions: { checks: { pluginTimings: false } } },
  test: {
    include: ['src/**/*.test.ts', 'tests/*.test.ts'],
    // These read build/ and run after it: vitest.built.config.ts.
    exclude: ['tests/built-*.test.ts'],
    environment: 'node',
    env: { TZ: 'UTC' },
    expect: { requireAssertions: true },
    testTimeout: 30_000,
    // The ledger is read once for all files that a worker has, and nothing else runs meanwhile.
    isolate: false,
    maxWorkers: '100%'
  }
});
