// `npm test`: every check in order, a line for each, and at the end one line that counts the tests.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, HOW_TO_GET_ONE } from './lib/browser.mjs';
import { findNginx, HOW_TO_GET_NGINX } from './lib/nginx.mjs';
import { runNode, seconds } from './lib/run.mjs';
import { add, closingLine, none, tallyPlaywright, tallyVitest } from './lib/tally.mjs';

process.chdir(resolve(dirname(fileURLToPath(import.meta.url)), '..'));
const REPORTS = 'test-results/reports';
const inCI = Boolean(process.env.CI) && process.env.CI !== 'false';
const articles = process.env.ARTICLES;

/**
 * @typedef {import('./lib/tally.mjs').Tally} Tally
 * @typedef {{ ok: boolean, output: string, tally?: Tally, note?: string }} Outcome
 */

const bin = (/** @type {string} */ path) => `node_modules/${path}`;
const ledger = (/** @type {string[]} */ ...args) => runNode([bin('tsx/dist/cli.mjs'), 'scripts/ledger.ts', ...args]);

/** One program after the other; the first that fails ends it. @param {(() => Promise<Outcome>)[]} runs @returns {Promise<Outcome>} */
async function inTurn(...runs) {
  let output = '';
  for (const run of runs) {
    const one = await run();
    output += one.output;
    if (!one.ok) return { ...one, output };
  }
  return { ok: true, output };
}

/** @param {string} file @param {(report: any) => Tally} tally @returns {Tally} */
function readTally(file, tally) {
  try {
    return tally(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { ...none(), failed: 1 };
  }
}

/** @param {string} name @param {string[]} args @returns {Promise<Outcome>} */
async function vitest(name, ...args) {
  const file = `${REPORTS}/${name}.json`;
  const run = await runNode([
    bin('vitest/vitest.mjs'),
    'run',
    ...args,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`
  ]);
  return { ...run, tally: readTally(file, tallyVitest) };
}

/** @param {string[]} args @param {string} file @param {string} [browser] */
const playwright = (args, file, browser) =>
  runNode([bin('playwright/cli.js'), 'test', ...args], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    ...(browser ? { CHROMIUM: browser } : {})
  });

/** @returns {Promise<Outcome>} */
async function browserTests() {
  const file = `${REPORTS}/browser.json`;
  const browser = await findBrowser();
  if (browser) {
    const run = await playwright(['--reporter=line,json'], file, browser);
    return { ...run, tally: readTally(file, tallyPlaywright), note: browser };
  }
  const reason = `There is no browser on this machine. ${HOW_TO_GET_ONE}`;
  if (inCI) return { ok: false, output: reason, tally: none() };
  await playwright(['--list', '--reporter=json'], file);
  const listed = readTally(file, ({ suites }) => ({ ...none(), skipped: countTests(suites) }));
  return { ok: true, output: '', tally: listed, note: `skipped: ${reason}` };
}

/** @returns {Promise<Outcome>} */
async function builtTests() {
  const run = await vitest('built', '--config', 'vitest.built.config.ts');
  return findNginx() ? run : { ...run, note: `docs/hosting/nginx.conf is not tried. ${HOW_TO_GET_NGINX}` };
}

/** @param {{ specs?: unknown[], suites?: any[] }[]} suites @returns {number} */
const countTests = (suites) =>
  suites.reduce((sum, { specs = [], suites: inner = [] }) => sum + specs.length + countTests(inner), 0);

const types = () =>
  inTurn(
    () => runNode(['scripts/messages.mjs']),
    () => runNode([bin('@sveltejs/kit/svelte-kit.js'), 'sync']),
    () => runNode([bin('svelte-check/bin/svelte-check'), '--fail-on-warnings'])
  );

/** @type {[name: string, run: () => Promise<Outcome>][]} */
const CHECKS = [
  [
    'types; format and lint',
    async () => {
      // Each keeps one processor busy: side by side they take as long as types alone.
      const format = () => runNode([bin('prettier/bin/prettier.cjs'), '--check', '.']);
      const lint = () => runNode([bin('eslint/bin/eslint.js'), '.']);
      const runs = await Promise.all([types(), inTurn(format, lint)]);
      return { ok: runs.every(({ ok }) => ok), output: runs.map(({ output }) => output).join('\n') };
    }
  ],
  ['unit and data tests', () => vitest('unit')],
  ['ledger: lint', () => ledger('lint')],
  ...(articles
    ? /** @type {[string, () => Promise<Outcome>][]} */ ([
        ['ledger: every locator against the articles', () => ledger('verify', articles)],
        ['ledger: coverage of the articles', () => ledger('coverage', articles)]
      ])
    : []),
  ['build', () => runNode([bin('vite/bin/vite.js'), 'build', '--logLevel', 'warn'])],
  ['built pages', builtTests],
  ['browser tests (a few minutes)', browserTests]
];

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
if (!articles)
  console.log(
    'ARTICLES is not set: locators and coverage are not checked against the articles (npm run ledger -- verify <folder>).'
  );

let total = none();
let sound = true;
let built = true;
for (const [name, run] of CHECKS) {
  if (!built) {
    console.log(`  –  ${name}: not run, since there is no build`);
    total.failed += 1;
    continue;
  }
  const began = Date.now();
  const { ok, output, tally, note } = await run().catch((error) => ({
    ok: false,
    output: String(error),
    tally: undefined,
    note: undefined
  }));
  const counts = tally ? `: ${closingLine(tally)}` : '';
  console.log(`  ${ok ? '✓' : '✗'}  ${name}${counts} (${seconds(Date.now() - began)})${note ? ` – ${note}` : ''}`);
  if (!ok) console.log(`\n${output.trimEnd()}\n`);
  // A check that is no test counts where it fails, so that the closing line never says 0 failed of a run that did.
  total = add(total, tally ?? none());
  if (!ok && !tally?.failed) total.failed += 1;
  sound &&= ok;
  if (name === 'build') built = ok;
}
console.log(`\n${closingLine(total)}`);
process.exitCode = sound && total.failed === 0 ? 0 : 1;
