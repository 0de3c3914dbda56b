import { AVERAGE_WIDTH, FACES, fileName, STAND_INS, type Family, type StandIn } from './faces';
import type { FontMetrics } from './sfnt';

/** Writes the style sheet that names the faces. */

const percent = (share: number): string => `${(share * 100).toFixed(2).replace(/\.?0+$/, '')}%`;
const hex = (code: number): string => code.toString(16).toUpperCase().padStart(2, '0');

/** `U+20-7E, U+A0`: neighbours as one range. */
export function unicodeRange(chars: Iterable<string>): string {
  const codes = [...new Set([...chars].map((char) => char.codePointAt(0) ?? 0))].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const code of codes) {
    const last = runs.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else runs.push([code, code]);
  }
  return runs.map(([first, last]) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`)).join(', ');
}

const rule = (lines: readonly string[]): string => `@font-face {\n${lines.map((line) => `  ${line};\n`).join('')}}\n`;

/** A system face scaled to our average width, with our line box: the swap then moves nothing. */
function standInRule({ family, suffix, weight, style, local, averageWidth }: StandIn, metrics: FontMetrics): string {
  const key = style === 'italic' ? '400 italic' : (String(weight) as '400' | '600');
  const adjust = AVERAGE_WIDTH[family][key] / averageWidth;
  const box = (units: number): string => percent(units / metrics.unitsPerEm / adjust);
  return rule([
    `font-family: '${family} ${suffix}'`,
    `font-style: ${style}`,
    `font-weight: ${weight}`,
    `src: ${local.map((name) => `local('${name}')`).join(', ')}`,
    `size-adjust: ${percent(adjust)}`,
    `ascent-override: ${box(metrics.ascent)}`,
    `descent-override: ${box(-metrics.descent)}`,
    `line-gap-override: ${box(metrics.lineGap)}`
  ]);
}

const stack = (family: Family, generic: string): string =>
  [family, ...new Set(STAND_INS.filter((standIn) => standIn.family === family).map(({ suffix }) => `${family} ${suffix}`))]
    .map((name) => `'${name}'`)
    .concat(generic)
    .join(', ');

/** The whole sheet; `written` gives the characters that each file holds. */
export function fontsCss(written: ReadonlyMap<string, string>, metrics: Readonly<Record<Family, FontMetrics>>): string {
  const faces = FACES.map((face) =>
    rule([
      `font-family: '${face.family}'`,
      `font-style: ${face.style}`,
      `font-weight: ${face.weight}`,
      'font-display: swap',
      `src: url('./fonts/${fileName(face)}.woff2') format('woff2')`,
      `unicode-range: ${unicodeRange(written.get(fileName(face)) ?? '')}`
    ])
  );
  const standIns = STAND_INS.map((standIn) => standInRule(standIn, metrics[standIn.family]));
  const root = `:root {\n  --serif: ${stack('Source Serif 4', 'serif')};\n  --sans: ${stack('IBM Plex Sans Condensed', 'sans-serif')};\n}\n`;
  return [
    '/* Written by `npm run fonts`: our faces, then system faces cut to their measure. */\n',
    ...faces,
    ...standIns,
    root
  ].join('\n');
}
