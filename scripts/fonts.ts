import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import subsetFont from 'subset-font';
import { fontsCss, unicodeRange } from './fonts/css';
import { FACES, fileName, packageOf, sourceFile, stillsFamily, type Face, type Family } from './fonts/faces';
import { withFamily } from './fonts/family-name';
import { glyphWidthsModule } from './fonts/glyph-widths';
import { readMetrics, type FontMetrics } from './fonts/sfnt';

/** Cuts the fonts to the characters that the project writes: woff2 for pages, sfnt for the stills, whose renderer reads no woff2. */

const ROOT = resolve(import.meta.dirname, '..');
const PAGES = join(ROOT, 'src/lib/ui/fonts');
const STILLS = join(ROOT, 'src/lib/stills/fonts');
const WORDS = [join(ROOT, 'data'), join(ROOT, 'messages')];
const BUDGET = 58_000;

const between = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('');

const PUNCTUATION = '“”‘’«»–—…·×±−≈°²³½→←↑↓▸№©§\u00a0\u202f\u2009';
const ALPHABETS = {
  latin: between(0x20, 0x7e) + PUNCTUATION,
  /** Ukrainian, Russian, and the stress mark. */
  cyrillic: `${between(0x410, 0x44f)}ЁёҐґЄєІіЇї\u0301№`
};

const FEATURES = ['kern', 'liga', 'ccmp', 'locl', 'mark', 'mkmk', 'tnum', 'lnum'];

/** Latin letters beyond ASCII that the ledger, the story or the interface writes. */
async function lettersWritten(): Promise<string> {
  const found = new Set<string>();
  for (const folder of WORDS) {
    const names = await readdir(folder, { recursive: true }).catch(() => []);
    for (const name of names.filter((file) => /\.(ya?ml|md|json)$/.test(file) && !file.startsWith('basemap'))) {
      for (const [letter] of (await readFile(join(folder, name), 'utf8')).matchAll(/(?=\p{Script=Latin})[^\x20-\x7e]/gu))
        found.add(letter);
    }
  }
  return [...found].sort().join('');
}

const visible = (char: string): string => (char.trim() === '' ? unicodeRange(char) : char);

const packageFolder = (family: Family): string =>
  dirname(createRequire(import.meta.url).resolve(`${packageOf(family)}/package.json`));

interface Cut {
  held: string;
  missing: string;
  bytes: number;
  metrics: FontMetrics;
}

async function cut(face: Face, wanted: string): Promise<Cut> {
  const source = await readFile(join(packageFolder(face.family), sourceFile(face)));
  const whole = readMetrics(await subsetFont(source, undefined, { keepAllGlyphs: true, targetFormat: 'sfnt' }));
  const held = [...wanted].filter((char) => whole.has(char)).join('');
  const options = { keepFeatures: FEATURES, noHinting: true };
  const woff2 = await subsetFont(source, held, { ...options, targetFormat: 'woff2' });
  const sfnt = await subsetFont(source, held, { ...options, targetFormat: 'sfnt' });
  await writeFile(join(PAGES, `${fileName(face)}.woff2`), woff2);
  await writeFile(join(STILLS, `${fileName(face)}.ttf`), withFamily(sfnt, stillsFamily(face)));
  const missing = [...wanted].filter((char) => !whole.has(char)).join('');
  return { held, missing, bytes: woff2.length, metrics: readMetrics(sfnt) };
}

async function writeFormatted(path: string, text: string): Promise<void> {
  await writeFile(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
}

await mkdir(PAGES, { recursive: true });
await mkdir(STILLS, { recursive: true });
const letters = await lettersWritten();
const cuts = new Map<string, Cut>();
for (const face of FACES) {
  const made = await cut(face, ALPHABETS[face.alphabet] + (face.alphabet === 'latin' ? letters : ''));
  cuts.set(fileName(face), made);
  const lacks = made.missing === '' ? '' : `, lacks ${[...made.missing].map(visible).join(' ')}`;
  console.log(`${fileName(face)}: ${made.bytes} bytes, ${made.held.length} characters${lacks}`);
}

const metricsOf = (...names: string[]): FontMetrics[] => names.map((name) => (cuts.get(name) as Cut).metrics);
const [serif, sans] = metricsOf('source-serif-4-400', 'ibm-plex-sans-condensed-400') as [FontMetrics, FontMetrics];
const held = new Map([...cuts].map(([name, made]) => [name, made.held]));
await writeFormatted(
  join(ROOT, 'src/lib/ui/fonts.css'),
  fontsCss(held, { 'Source Serif 4': serif, 'IBM Plex Sans Condensed': sans })
);

const measured = [...new Set([...held.values()].join(''))].sort().join('');
const table = glyphWidthsModule(measured, {
  sans: metricsOf('ibm-plex-sans-condensed-400'),
  sansBold: metricsOf('ibm-plex-sans-condensed-600'),
  serifItalic: metricsOf('source-serif-4-italic-400', 'source-serif-4-cyrillic-italic-400')
});
await writeFormatted(join(ROOT, 'src/lib/cartography/glyph-widths.ts'), table);

for (const family of new Set(FACES.map((face) => face.family))) {
  await copyFile(join(packageFolder(family), 'LICENSE'), join(PAGES, `${packageOf(family).split('/')[1]}-license.txt`));
}

const latin = FACES.filter(({ alphabet }) => alphabet === 'latin').reduce(
  (sum, face) => sum + (cuts.get(fileName(face))?.bytes ?? 0),
  0
);
console.log(`latin in all: ${latin} bytes of ${BUDGET}`);
if (latin > BUDGET) process.exitCode = 1;
