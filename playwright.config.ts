import { defineConfig } from 'playwright/test';
import { browserFlags, findBrowser } from './scripts/lib/browser.mjs';

const port = Number(process.env.E2E_PORT ?? 4387);
const base = process.env.BASE_PATH ?? '';
const browser = await findBrowser();

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/browser',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: 'line',
  use: {
    // Tests stand in for parts of the site, which a worker would answer for; tests/e2e/offline.spec.ts lets it.
    serviceWorkers: 'block',
    baseURL: `http://localhost:${port}${base}/`,
    launchOptions: { args: browserFlags(), ...(browser ? { executablePath: browser } : {}) }
  },
  webServer: {
    command: `node scripts/serve.mjs ${port}`,
    url: `http://localhost:${port}${base}/`,
    reuseExistingServer: false,
    timeout: 20_000
  }
});
