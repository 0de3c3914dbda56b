import { describe, expect, it } from 'vitest';
import { pageTree, read, sentBytes, textsOf } from './built';

/** Compressed bytes of each page, its words and pictures in it; the scripts are the story's, and bounded there. */
const BOUNDS: Record<string, { act: string | null; html: number }> = {
  story: { act: null, html: 75_000 },
  kharkiv: { act: 'kharkiv', html: 55_000 },
  kursk: { act: 'kursk', html: 47_000 }
};

describe.each(Object.entries(BOUNDS))('/embed/%s/', (name, { act, html }) => {
  const page = `embed/${name}/index.html`;
  const sections = (of = page) => pageTree(of).querySelectorAll('section[data-step]');
  const ids = sections('index.html')
    .filter((section) => act === null || section.getAttribute('data-act') === act)
    .map((section) => section.getAttribute('data-step'));

  it('has all its steps, each with its words, its picture and its alternative', () => {
    expect(sections().map((section) => section.getAttribute('data-step'))).toEqual(ids);
    const lacking = sections().flatMap((section) => {
      const words = textsOf(section).join(' ');
      const picture = section.querySelector('.step-picture :is(svg, img)');
      const alternative = section.querySelector('.alt')?.textContent ?? '';
      return words.length > 200 && picture && alternative.length > 30 ? [] : [section.getAttribute('data-step')];
    });
    expect(lacking).toEqual([]);
    expect(pageTree(page).querySelectorAll('h1')).toHaveLength(1);
    expect(pageTree(page).querySelectorAll('section[data-current]')).toHaveLength(1);
  });

  it('stays out of search, leads to its first step, and lets no link within it leave it', () => {
    expect(read(page)).toContain('name="robots" content="noindex"');
    expect(pageTree(page).querySelector('.frame-foot a.door')?.getAttribute('href')).toMatch(new RegExp(`#${ids[0]}$`));
    const within = pageTree(page).querySelectorAll('section[data-step] a[href^="#"]');
    expect(within.filter((link) => link.getAttribute('target') !== '_self')).toEqual([]);
  });

  it('is no heavier than it was', () => {
    const bytes = sentBytes(page);
    console.log(`${page}, bytes compressed: ${bytes.toLocaleString('en')}`);
    expect(bytes).toBeLessThanOrEqual(html);
  });
});
