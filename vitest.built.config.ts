import { defineConfig } from 'vitest/config';

/** The tests that read build/; `npm test` runs them after the build, `npm run built` by themselves. */
export default defineConfig({
  test: {
    include: ['tests/built-*.test.ts'],
    environment: 'node',
    env: { TZ: 'UTC' },
    expect: { requireAssertions: true },
    testTimeout: 60_000
  }
});
