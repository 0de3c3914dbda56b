import { readFileSync, readdirSync } from 'node:fs';
import { parse, type HTMLElement } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { ACTS } from '../src/lib/domain/sets';
import { pageTree, read, textsOf } from './built';

const order = readdirSync('data/story')
  .filter((name) => name.endsWith('.md'))
  .sort()
  .map((name) => (parseYaml(readFileSync(`data/story/${name}`, 'utf8').split('---')[1] ?? '') as { id: string }).id);
const tree = pageTree('index.html');
const sections = tree.querySelectorAll('section[data-step]');
const named = sections.map((section) => [section.getAttribute('data-step') ?? '', section] as const);

/** Figures of the prose stand in one of these. */
const ORIGINS = ['data-claim', 'data-context', 'data-check', 'data-name'];
const isOrigin = (element: HTMLElement): boolean =>
  element.rawTagName === 'time' || ORIGINS.some((name) => element.hasAttribute(name));
/** Not prose: the picture, its words for those who can't see it, the list of sources. */
const isBeside = (element: HTMLElement): boolean =>
  element.classList.contains('step-picture') || element.classList.contains('alt') || element.rawTagName === 'details';

describe('the built story', () => {
  it('has every step of data/story, in order, with its acts in theirs', () => {
    expect(named.map(([id]) => id)).toEqual(order);
    expect(order.length).toBeGreaterThanOrEqual(24);
    const acts = sections.map((section) => ACTS.indexOf(section.getAttribute('data-act') as (typeof ACTS)[number]));
    expect(acts).toEqual([...acts].sort((a, b) => a - b));
    expect(new Set(acts).size).toBe(ACTS.length);
    expect(acts).not.toContain(-1);
  });

  it.each(named)('%s has its words, its picture with text, and its text alternative', (_, section) => {
    const prose = textsOf(section, isBeside).join(' ').trim().split(/\s+/);
    expect(prose.length).toBeGreaterThanOrEqual(30);
    // A chart stands here as its still: the same drawing is beside it as SVG.
    const still = section.querySelector('.step-picture img')?.getAttribute('src')?.replace('./', '').replace('.png', '.svg');
    const picture = still ? parse(read(still)) : section.querySelector('.step-picture svg');
    expect(picture?.querySelectorAll('text').some((text) => /\p{L}{3}/u.test(text.textContent))).toBe(true);
    expect(section.querySelector('.alt')?.textContent.trim().length ?? 0).toBeGreaterThan(20);
    expect(section.querySelectorAll('h1, h2')).toHaveLength(1);
  });

  it.each(named)('%s names where every figure of its words comes from', (_, section) => {
    const loose = textsOf(section, (child) => isBeside(child) || isOrigin(child)).filter((text) => /\d/.test(text));
    expect(loose).toEqual([]);
  });

  it('has one h1', () => {
    expect(tree.querySelectorAll('h1')).toHaveLength(1);
  });

  it.each(named)('%s lists under its sources every claim and context that its words rest on', (_, section) => {
    const ids = (below: string, name: string) =>
      section.querySelectorAll(`${below} [${name}]`).flatMap((element) => (element.getAttribute(name) ?? '').split(' '));
    for (const name of ['data-claim', 'data-context']) {
      const listed = new Set(ids('.sources', name));
      expect(ids('.words', name).filter((id) => !listed.has(id))).toEqual([]);
    }
  });
});
