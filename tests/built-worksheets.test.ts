import { describe, expect, it } from 'vitest';
import { WORKSHEET_IDS } from '../src/lib/domain/worksheet';
import { files, pages, pageTree, read } from './built';

const ANSWERS = 'teach/answers/';
const students = WORKSHEET_IDS.flatMap((id) => [`teach/worksheets/${id}/index.html`, `teach/worksheets/${id}.md`]);
const answers = pageTree(`${ANSWERS}index.html`);
const textsAt = (selector: string): string[] =>
  answers.querySelectorAll(selector).map((one) => one.textContent.replace(/\s+/g, ' ').trim());

/** Everything in a text that a reader or a machine may follow. */
const LINKS = [
  /(?:href|src|content|action)=["']([^"']*)["']/g,
  /\]\(([^)\s]*)\)/g,
  /<loc>([^<]*)<\/loc>/g,
  /"((?:https?:\/|\.{0,2}\/)[^"\s]*)"/g
];
const linksIn = (text: string): string[] => LINKS.flatMap((pattern) => [...text.matchAll(pattern)].map(([, to = '']) => to));

describe('the answers', () => {
  it('are there, with every task, and out of search', () => {
    expect(files).toEqual(expect.arrayContaining([`${ANSWERS}index.html`, `${ANSWERS}answers.md`]));
    const told = answers.querySelectorAll('[data-answer]').map((task) => task.getAttribute('data-answer'));
    const asked = WORKSHEET_IDS.flatMap((id) => pageTree(`teach/worksheets/${id}/index.html`).querySelectorAll('[data-task]'));
    expect(asked.length).toBeGreaterThan(18);
    expect(told).toEqual(asked.map((task) => task.getAttribute('data-task')));
    expect(answers.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex');
  });

  it('are led to by no page, text, list or feed but their own', () => {
    const texts = files.filter((name) => /\.(html|md|json|xml|txt|csv|svg|webmanifest|geojson)$/.test(name));
    const others = texts.filter((name) => !name.startsWith(ANSWERS));
    expect(others.length).toBeGreaterThan(300);
    const leading = others.filter((name) => read(name).includes('answers') && linksIn(read(name)).some((to) => /(^|\/)answers(\/|\.md|$)/.test(to))); // prettier-ignore
    expect(leading).toEqual([]);
    expect(linksIn('<a href="../answers/">')).toContain('../answers/');
    expect(linksIn('[x](https://a.b/teach/answers/answers.md)')).toEqual(['https://a.b/teach/answers/answers.md']);
  });

  it('open the claims that they rest on', () => {
    const links = answers.querySelectorAll('a[data-claim]');
    expect(links.length).toBeGreaterThan(60);
    expect(links.filter((link) => link.getAttribute('href') !== `../../data/claim/${link.getAttribute('data-claim') ?? ''}/`)).toEqual([]); // prettier-ignore
  });
});

describe('a students’ sheet', () => {
  /** What a key says and a sheet must not, in words that stand nowhere else. */
  const secrets = [
    ...textsAt('.right b').filter((text) => text.includes('=') || text.includes('±')),
    ...textsAt('.right + p'),
    ...textsAt('.working li:not(:first-child)'),
    ...textsAt('dd'),
    ...textsAt('td.filled').filter((text) => text.length > 40 || text.includes('±'))
  ];

  it.each(students)('%s has nothing of the answers in it, seen or not', (name) => {
    const html = read(name);
    expect(secrets.length).toBeGreaterThan(30);
    // The beginning of each, since what follows may be cut by marks.
    expect(secrets.filter((text) => html.includes(text.slice(0, 40)))).toEqual([]);
    expect(html).not.toMatch(/data-(?:answer|right|key)\b|__sveltekit|"tasks"/);
  });

  it('tells by no mark which option is right', () => {
    const marks = pages
      .filter((name) => students.includes(name))
      .flatMap((name) => pageTree(name).querySelectorAll('.options li'))
      .map((option) => [option.attrs, ...option.querySelectorAll('*').map((child) => child.attrs)].map((one) => JSON.stringify(one)).join()); // prettier-ignore
    expect(marks.length).toBeGreaterThan(12);
    expect(new Set(marks.map((mark) => mark.replace(/"data-(claim|check)":"[^"]*"/g, ''))).size).toBeLessThanOrEqual(1);
  });

  it('has no name in a picture that is to be shown without', () => {
    const tree = pageTree('teach/worksheets/notice-wonder-headline/index.html');
    const maps = tree.querySelectorAll('figure.map');
    expect(maps).toHaveLength(3);
    for (const map of maps) {
      expect(map.querySelectorAll('svg text').map((text) => text.textContent).join(' ')).toMatch(/^[\d\s,kmi]*(Squares: true in size, not in place[\d\s,kmi]*)?$/); // prettier-ignore
      expect(map.toString()).not.toMatch(/data-(lit|claim|status|context)=/);
      expect(map.querySelector('figcaption')?.textContent.length).toBeGreaterThan(60);
    }
  });

  it('has each of its pictures as a file, for its text', () => {
    const named = students.flatMap((name) => [...read(name).matchAll(/\/(teach\/worksheets\/pictures\/[^)]+)\)/g)].map(([, file = '']) => file)); // prettier-ignore
    expect(named).toHaveLength(4);
    expect(files).toEqual(expect.arrayContaining(named));
  });

  it('describes itself as something to learn from', () => {
    const text = pageTree(`teach/worksheets/${WORKSHEET_IDS[0]}/index.html`).querySelector('script[type="application/ld+json"]')?.textContent; // prettier-ignore
    expect(JSON.parse(text ?? '')).toMatchObject({
      '@type': 'LearningResource',
      timeRequired: 'PT15M',
      typicalAgeRange: '14-18'
    });
  });
});
