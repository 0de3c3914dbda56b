import { describe, expect, it } from 'vitest';
import { formatDay } from '../src/lib/ledger/figures';
import { fileAt, files, pages, pageTree, read, textsOf } from './built';

const corrections = JSON.parse(read('data/corrections.json')) as { recorded: string }[];
const sources = JSON.parse(read('data/sources.json')) as { outlet: string }[];
const { version, created } = JSON.parse(read('data/datapackage.json')) as { version: string; created: string };
const steps = pageTree('index.html')
  .querySelectorAll('section[data-step]')
  .map((section) => section.getAttribute('data-step') ?? '');

const wordsIn = (page: string, selector: string): string =>
  pageTree(page)
    .querySelectorAll(selector)
    .map((element) => textsOf(element).join(''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
const attributes = (page: string, selector: string, name: string): string[] =>
  pageTree(page)
    .querySelectorAll(selector)
    .map((element) => element.getAttribute(name) ?? '');

/** Every page that is made to stand in another page. */
const frames = pages.filter((page) => /^embed\/.+\/index\.html$/.test(page));

describe.each(frames)('%s', (page) => {
  const [door = ''] = attributes(page, '.frame-foot a.door', 'href');
  const step = fileAt(page, door)?.hash ?? '';

  it('stays out of search, stands for a step of the story, and has its picture', () => {
    expect(attributes(page, 'meta[name="robots"]', 'content')).toEqual(['noindex']);
    expect(fileAt(page, door)?.file).toBe('index.html');
    expect(steps).toContain(step);
    // Without SITE_URL no address is absolute, and none is claimed to be.
    for (const href of attributes(page, 'link[rel="canonical"]', 'href')) expect(new URL(href).hash).toBe(`#${step}`);
    const [image = ''] = attributes(page, 'meta[property="og:image"]', 'content');
    expect(files).toContain(image.replace(/^.*?(?=stills\/)/, ''));
  });

  it('says what it is made of, under which licence, of which version, and when that was last put right', () => {
    const foot = wordsIn(page, '.frame-foot');
    for (const { outlet } of sources) expect(foot).toContain(outlet);
    const corrected = formatDay(corrections.map(({ recorded }) => recorded).sort().at(-1) ?? ''); // prettier-ignore
    expect(foot).toContain(`last correction ${corrected}`);
    expect(foot).toContain(`Ledger ${version}, ${formatDay(created.slice(0, 10))}`);
    expect(foot).toContain('OpenStreetMap');
    expect(attributes(page, '.frame-foot a[rel="license"]', 'href')).toEqual(['https://creativecommons.org/licenses/by/4.0/']);
    expect(pageTree(page).querySelectorAll('.frame-foot [data-address][hidden]')).toHaveLength(1);
  });

  it('leads out of itself, by a small script that is no module', () => {
    expect(attributes(page, 'base', 'target')).toEqual(['_blank']);
    expect(pageTree(page).querySelectorAll('[data-frame-content]')).toHaveLength(1);
    const classic = pageTree(page).querySelectorAll('script[src]:not([type])');
    expect(classic.map((script) => fileAt(page, script.getAttribute('src') ?? '')?.file)).toEqual([
      expect.stringMatching(/^_app\/immutable\/frame\.\w+\.js$/)
    ]);
    // WordPress keeps a secret in a frame's hash; in a list of steps, which only scripts show, they follow links.
    const within = pageTree(page).querySelectorAll('main a[href^="#"]:not([target="_self"])');
    expect(within.filter((link) => !link.closest('nav')).map((link) => link.getAttribute('href'))).toEqual([]);
  });
});

describe.each(steps)('the frame of %s', (step) => {
  const page = `embed/step/${step}/index.html`;
  const story = `#${step} .words`;
  const ids = (file: string, selector: string): string[] => [...new Set(attributes(file, selector, 'data-claim'))].sort();

  it('has the step’s words, figures, sources and picture, with no script', () => {
    expect(attributes(page, '[data-step][data-act]', 'data-step')).toEqual([step]);
    expect(wordsIn(page, 'h1')).toBe(wordsIn('index.html', `${story} h1, ${story} h2`));
    const told = wordsIn('index.html', `${story} > p:not([class])`);
    expect(told.length).toBeGreaterThan(60);
    expect(wordsIn(page, '.prose > p:not([class])')).toBe(told);
    expect(ids(page, '.prose [data-claim]')).toEqual(ids('index.html', `${story} [data-claim]`));
    expect(attributes(page, '.prose a[data-claim]', 'href').filter((href) => !/\/data\/claim\/[\w-]+\/$/.test(href))).toEqual([]);
    expect(wordsIn(page, '.alt, figure .visually-hidden').length).toBeGreaterThan(30);
    expect(pageTree(page).querySelectorAll('figure svg').length).toBeGreaterThan(2);
  });

  it('draws its map from what it carries', () => {
    const tree = pageTree(page);
    const missing = attributes(page, 'use', 'href').filter((href) => !tree.querySelector(`[id="${href.slice(1)}"]`));
    expect([...new Set(missing)]).toEqual([]);
  });
});
