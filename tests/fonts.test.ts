import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FACES, fileName } from '../scripts/fonts/faces';
import { readMetrics } from '../scripts/fonts/sfnt';

const PAGES = 'src/lib/ui/fonts';
const STILLS = 'src/lib/stills/fonts';
const sheet = readFileSync('src/lib/ui/fonts.css', 'utf8');

describe('fonts', () => {
  it('are the faces that the style sheet names, for pages and for stills', () => {
    const names = FACES.map(fileName).sort();
    expect([...sheet.matchAll(/url\('\.\/fonts\/(.+?)\.woff2'\)/g)].map(([, name]) => name).sort()).toEqual(names);
    const present = (folder: string, ending: string) => readdirSync(folder).filter((name) => name.endsWith(ending)).sort(); // prettier-ignore
    expect(present(PAGES, '.woff2')).toEqual(names.map((name) => `${name}.woff2`).sort());
    expect(present(STILLS, '.ttf')).toEqual(names.map((name) => `${name}.ttf`).sort());
  });

  it('keep to their budget: the five that a page may need before the first interaction', () => {
    const latin = FACES.filter(({ alphabet }) => alphabet === 'latin').map((face) => join(PAGES, `${fileName(face)}.woff2`));
    expect(latin).toHaveLength(5);
    expect(latin.reduce((sum, path) => sum + statSync(path).size, 0)).toBeLessThanOrEqual(58_000);
  });

  it.each(FACES)('$family $weight $style has its $alphabet letters, in stills too', (face) => {
    const { has, advance } = readMetrics(readFileSync(join(STILLS, `${fileName(face)}.ttf`)));
    for (const char of face.alphabet === 'latin' ? 'Kk09 ,.“”’–—·×°²' : 'Куп’янськ'.replace('’', '')) {
      expect(has(char), char).toBe(true);
      expect(advance(char), char).toBeGreaterThan(0);
    }
  });

  it('carry their licences', () => {
    for (const name of ['source-serif-4', 'ibm-plex-sans-condensed']) {
      expect(readFileSync(join(PAGES, `${name}-license.txt`), 'utf8')).toContain('SIL OPEN FONT LICENSE');
    }
  });
});
