import { readFile, writeFile } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import { paragraphsOf } from '$lib/ledger/article';
import { coverageOf, percentCovered } from '$lib/ledger/coverage';
import { isDay } from '$lib/ledger/dates';
import { describeIssue, LedgerError } from '$lib/ledger/issue';
import { KEBAB } from '$lib/ledger/schema';
import { readArticles, sha256, type ArticleFolder } from '$lib/ledger/server/articles';
import { fromDisk } from '$lib/ledger/server/effects';
import { locateDraft } from '$lib/ledger/server/locate';
import { draftArticle } from '$lib/ledger/server/new-article';
import { readSlices, wrongLocators, type SliceRecord } from '$lib/ledger/server/slices';
import { readLedger } from '$lib/ledger/server/read';
import { lintMethod } from '$lib/method/server/read';
import { lintRecord } from '$lib/story/server/lint';
import { site } from '../src/site';

const DATA = fromDisk(resolve(import.meta.dirname, '../data'));

const USAGE = `npm run ledger -- <command>
  lint                                        checks the record, what its parts say of one another, the story and the method page
  locate <folder> <draft.yaml> [--out FILE]   turns the words of a draft into offsets and hashes
  verify <folder>                             reopens the articles and proves every locator
  coverage <folder>                           lists the tokens that no claim and no exclusion covers
  new <file> [--id ID] [--published DAY]      drafts entries for a further article, plain text
The folder of the articles may also come from the environment variable ARTICLES.`;

/** A fault of the person's making: told in words, without a stack. */
class Refusal extends Error {}

const open = (file: string): Promise<Buffer> =>
  readFile(file).catch((error: unknown) => {
    throw new Refusal(`The file ${file} can't be read: ${(error as Error).message}`);
  });

async function openArticles(folder: string | undefined, record: SliceRecord): Promise<ArticleFolder> {
  if (!folder) throw new Refusal(`No folder of articles was given.\n${USAGE}`);
  const opened = await readArticles(folder, record.sources).catch((error: unknown) => {
    throw new Refusal(`The folder ${folder} can't be read: ${(error as Error).message}`);
  });
  if (opened.articles.length === 0) throw new Refusal(`No file in ${folder} has the hash of a source in data/sources.yaml.`);
  for (const id of opened.missing) console.error(`warning: no file in ${folder} has the hash of ${id}`);
  return opened;
}

async function locate(args: string[]): Promise<number> {
  const outAt = args.indexOf('--out');
  const out = outAt >= 0 ? args[outAt + 1] : undefined;
  const rest = outAt >= 0 ? args.filter((_, i) => i !== outAt && i !== outAt + 1) : args;
  const [folder, draft] = rest.length === 1 ? [process.env.ARTICLES, rest[0]] : rest;
  if (!draft) throw new Refusal(USAGE);
  const { articles } = await openArticles(folder, await readSlices(DATA));
  const { yaml, problems } = locateDraft(draft, (await open(draft)).toString('utf8'), articles);
  problems.forEach((problem) => console.error(problem));
  if (problems.length > 0) return 1;
  if (out) await writeFile(out, yaml);
  else process.stdout.write(yaml);
  return 0;
}

async function verify([folder = process.env.ARTICLES]: string[]): Promise<number> {
  const record = await readSlices(DATA);
  const { articles, missing } = await openArticles(folder, record);
  const wrong = wrongLocators(articles, record.claims);
  wrong.forEach((line) => console.error(line));
  const slices = record.claims.reduce((sum, claim) => sum + claim.locator.length, 0);
  console.log(`${record.claims.length} claims, ${slices} slices, ${wrong.length} wrong`);
  return wrong.length > 0 || missing.length > 0 ? 1 : 0;
}

async function coverage([folder = process.env.ARTICLES]: string[]): Promise<number> {
  const record = await readSlices(DATA);
  const { articles, missing } = await openArticles(folder, record);
  const all = coverageOf(articles, record.claims, record.rules, record.placeNames);
  for (const { source, paragraph, start, end, kind, text } of all.uncovered) {
    console.log(`${source} paragraph ${paragraph} ${start}-${end} ${kind}: ${text}`);
  }
  for (const { source, paragraph } of all.silent)
    console.log(`${source} paragraph ${paragraph}: neither a claim nor an exclusion`);
  for (const rule of all.idle) {
    console.log(`warning: exclusion of ${rule.source} ${rule.paragraphs?.join('-') ?? ''} ${rule.match ?? ''} excludes nothing`);
  }
  for (const article of articles) {
    const part = coverageOf([article], record.claims, record.rules, record.placeNames);
    const covered = part.tokens - part.uncovered.length;
    console.log(`${article.source}: ${percentCovered(part)} % (${covered} of ${part.tokens} tokens)`);
  }
  console.log(`all: ${percentCovered(all)} % (${all.tokens - all.uncovered.length} of ${all.tokens} tokens)`);
  return all.uncovered.length + all.silent.length + missing.length > 0 ? 1 : 0;
}

async function lint(): Promise<number> {
  const found = await lintRecord(DATA);
  const issues = found.length > 0 ? found : await lintMethod(await readLedger(DATA), site, DATA);
  issues.forEach((issue) => console.error(describeIssue(issue)));
  console.log(issues.length === 0 ? 'no fault' : `${issues.length} ${issues.length === 1 ? 'fault' : 'faults'}`);
  return issues.length > 0 ? 1 : 0;
}

async function draftNew(args: string[]): Promise<number> {
  const option = (name: string): string | undefined => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const [file] = args.filter((arg, i) => !arg.startsWith('--') && !args[i - 1]?.startsWith('--'));
  if (!file) throw new Refusal(USAGE);
  const bytes = await open(file);
  const record = await readSlices(DATA);
  const known = record.sources.find((candidate) => candidate.sha256 === sha256(bytes));
  const published = option('--published') ?? known?.published ?? null;
  if (published !== null && !isDay(published)) throw new Refusal(`--published: found ${published}; allowed a day YYYY-MM-DD`);
  const source =
    known?.id ??
    option('--id') ??
    basename(file, extname(file))
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');
  if (!KEBAB.test(source)) throw new Refusal(`--id: found ${source || 'nothing'}; allowed an id in kebab-case`);
  const article = { source, published, paragraphs: paragraphsOf(bytes.toString('utf8')) };
  process.stdout.write(draftArticle(article, sha256(bytes), record));
  return 0;
}

const COMMANDS: Record<string, (args: string[]) => Promise<number>> = { lint, locate, verify, coverage, new: draftNew };

const [name = '', ...args] = process.argv.slice(2);
const command = COMMANDS[name];
try {
  if (!command) throw new Refusal(USAGE);
  process.exitCode = await command(args);
} catch (error) {
  if (!(error instanceof Refusal || error instanceof LedgerError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
