import type { FontMetrics } from './sfnt';

/** Writes the table that lays out labels where no browser can measure them. */

const PER_LINE = 24;

/** One string of characters and one row of thousandths of an em; 0 where a face lacks the character. */
export function glyphWidthsModule(chars: string, faces: Readonly<Record<string, readonly FontMetrics[]>>): string {
  const rows = Object.entries(faces).map(([name, metrics]) => {
    const widths = [...chars].map((char) => {
      const advance = metrics.map((face) => face.advance(char)).find((width) => width !== null);
      return Math.round((advance ?? 0) * 1000);
    });
    const lines = Array.from({ length: Math.ceil(widths.length / PER_LINE) }, (_, i) =>
      widths.slice(i * PER_LINE, (i + 1) * PER_LINE).join(', ')
    );
    return `  ${name}: [\n${lines.map((line) => `    ${line}`).join(',\n')}\n  ]`;
  });
  return `/** Written by \`npm run fonts\`: advance widths in thousandths of an em, in the order of CHARACTERS; 0 where a face lacks one. */

export const CHARACTERS = ${JSON.stringify(chars)};

export const GLYPH_WIDTHS = {
${rows.join(',\n')}
} as const satisfies Record<string, readonly number[]>;
`;
}
