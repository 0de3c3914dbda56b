import { describe, expect, it } from 'vitest';
import { LESSON_IDS } from '../src/lib/domain/lesson';
import { fileAt, files, pages, pageTree, read, textsOf } from './built';

type Linked = Record<string, unknown>;

const linkedOf = (page: string): Linked => {
  const scripts = pageTree(page).querySelectorAll('script[type="application/ld+json"]');
  expect(scripts, page).toHaveLength(1);
  return JSON.parse(scripts[0]?.textContent ?? '{}') as Linked;
};
const wordsOf = (page: string): string => textsOf(pageTree(page)).join(' ').replace(/\s+/g, ' ');
const planPage = (id: string): string => `teach/${id}/index.html`;

describe('the plans’ pages', () => {
  it.each(LESSON_IDS)('describes the lesson of %s minutes to catalogues, with level, time and aims', (id) => {
    const aims = pageTree(planPage(id))
      .querySelectorAll('section:has(#aims) li, [aria-labelledby="aims"] li')
      .map((item) => item.text.trim());
    expect(linkedOf(planPage(id))).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'LearningResource',
      name: pageTree(planPage(id)).querySelector('h1')?.text.trim(),
      description: expect.stringMatching(/.{30}/),
      inLanguage: 'en',
      learningResourceType: 'lesson plan',
      educationalLevel: expect.arrayContaining(['secondary education', 'first-year university']),
      typicalAgeRange: expect.stringMatching(/^\d\d-\d\d$/),
      timeRequired: `PT${id}M`,
      teaches: [...new Set(aims)],
      audience: { '@type': 'EducationalAudience', educationalRole: 'teacher' },
      isAccessibleForFree: true,
      license: expect.stringContaining('by/4.0'),
      isPartOf: { name: expect.stringContaining('Claim by claim') }
    });
  });

  it.each(LESSON_IDS)('lead from the lesson of %s minutes to its slides in its own deck, and to its sheets', (id) => {
    const addresses = pageTree(planPage(id))
      .querySelectorAll('.phase a')
      .map((link) => link.getAttribute('href') ?? '');
    const slides = addresses.filter((address) => address.includes('/present/'));
    expect(slides.length).toBeGreaterThan(3);
    expect(slides.filter((address) => !address.includes(`?lesson=${id}&step=`))).toEqual([]);
    const sheets = addresses.filter((address) => address.includes('/worksheets/'));
    expect(sheets.length > 0).toBe(id !== '15');
  });

  it.each(LESSON_IDS)('of %s minutes can be taken as Markdown that has every phase and no mark of ours', (id) => {
    const markdown = read(`teach/lesson-${id}.md`);
    const phases = pageTree(planPage(id))
      .querySelectorAll('.phase h3')
      .map((heading) => heading.text.trim());
    for (const title of phases) expect(markdown).toMatch(new RegExp(`^## \\d+–\\d+ ${title}$`, 'm'));
    expect(markdown).toMatch(/^# .+\n/);
    expect(markdown).toContain('CC BY 4.0');
    expect(markdown).not.toMatch(/[{}]|\]\(\/(?!\/)|<\w/);
  });

  it('have what a teacher needs: care, what a good answer shows, and what to do when things fail', () => {
    for (const id of LESSON_IDS) {
      const ids = pageTree(planPage(id)).querySelectorAll('h2[id]').map((heading) => heading.getAttribute('id')); // prettier-ignore
      expect(ids).toEqual([
        'aims',
        'materials',
        'timing',
        'before',
        'answers',
        'differentiation',
        'further',
        'war',
        'fails',
        'words'
      ]);
    }
  });
});

describe('the entrance for teachers', () => {
  it('leads to each plan, its slides and its text, to the handout, every sheet and the one file', () => {
    const led = pageTree('teach/index.html')
      .querySelectorAll('main a')
      .map((link) => fileAt('teach/index.html', link.getAttribute('href') ?? '')?.file);
    const sheets = files.filter((file) => /^teach\/worksheets\/[^/]+\/index\.html$/.test(file));
    expect(sheets.length).toBe(5);
    expect(led).toEqual(
      expect.arrayContaining([
        ...LESSON_IDS.flatMap((id) => [planPage(id), `teach/lesson-${id}.md`]),
        'present/index.html',
        'teach/handout/index.html',
        'claim-by-claim.html',
        ...sheets
      ])
    );
  });

  it('tells where the answers are, in words: nothing in the whole site leads there', () => {
    expect(wordsOf('teach/index.html')).toContain(`${process.env.BASE_PATH ?? ''}/teach/answers/`);
    const toAnswers = pages.filter((page) => !page.startsWith('teach/answers/')).filter((page) =>
      pageTree(page)
        .querySelectorAll('[href]')
        .some((link) => (link.getAttribute('href') ?? '').includes('answers/'))
    ); // prettier-ignore
    expect(pages.length).toBeGreaterThan(100);
    expect(toAnswers).toEqual([]);
    expect(read('sitemap.xml')).not.toContain('answers');
    // Students' phones save what the worker lists.
    expect(read('service-worker.js')).toContain('teach/handout/');
    expect(read('service-worker.js')).not.toContain('answers');
  });

  it('is led to from the other pages and from the story', () => {
    for (const page of ['index.html', 'data/index.html', 'method/index.html']) {
      const led = pageTree(page).querySelectorAll('a').map((link) => fileAt(page, link.getAttribute('href') ?? '')?.file); // prettier-ignore
      expect(led, page).toContain('teach/index.html');
    }
  });
});

describe('the handout', () => {
  const page = 'teach/handout/index.html';

  it('has every step of the story once, two a sheet, each with its picture, words and sources', () => {
    const sections = pageTree('index.html').querySelectorAll('section[data-step]');
    const told = sections.map((section) => section.getAttribute('data-step'));
    const sheets = pageTree(page).querySelectorAll('.sheet');
    expect(sheets.flatMap((sheet) => sheet.querySelectorAll('[data-handout]').map((one) => one.getAttribute('data-handout')))).toEqual(told); // prettier-ignore
    expect(sheets.map((sheet) => sheet.querySelectorAll('[data-handout]').length)).toEqual(sheets.map(() => 2));
    for (const step of pageTree(page).querySelectorAll('[data-handout]')) {
      const id = step.getAttribute('data-handout') ?? '';
      expect(step.querySelectorAll('figure svg').length, id).toBe(1);
      expect(step.querySelector('.words')?.text.trim().length, id).toBeGreaterThan(200);
      expect(step.querySelectorAll('.sources li').length, id).toBeGreaterThan(0);
    }
  });

  it('numbers every figure by a source that stands below it', () => {
    for (const step of pageTree(page).querySelectorAll('[data-handout]')) {
      const figures = step.querySelectorAll('.words [data-claim], .words [data-context], .words [data-check]');
      const sources = step.querySelectorAll('.sources li').length;
      const numbers = figures.map((figure) => Number(figure.querySelector('sup')?.text));
      expect(numbers.length).toBeGreaterThan(0);
      expect(numbers.filter((n) => !(n >= 1 && n <= sources)), step.getAttribute('data-handout')).toEqual([]); // prettier-ignore
    }
  });

  it('has the key on every sheet, its signs with legs', () => {
    const sheets = pageTree(page).querySelectorAll('.sheet');
    expect(sheets.filter((sheet) => sheet.querySelectorAll('footer .paper-key svg').length !== 10)).toEqual([]);
    const shape = (id: string): string => pageTree(page).querySelector(`#${id}`)?.innerHTML ?? '';
    const legs = ['ukraine', 'russia', 'third', 'outlet'].map((voice) => /<path d="([^"]+)"/.exec(shape(`y-acknowledged-${voice}`))?.[1]); // prettier-ignore
    expect(new Set(legs).size).toBe(4);
    expect(pageTree('index.html').querySelector('#y-acknowledged-ukraine')?.innerHTML).not.toContain('<path');
  });
});
