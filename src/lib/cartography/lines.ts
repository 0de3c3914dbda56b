import { textWidth } from './text-width';

/** A line of text that has its place, px. */
export interface PlacedText {
  x: number;
  /** Baseline. */
  y: number;
  text: string;
  size: number;
  bold: boolean;
}

type Font = Parameters<typeof textWidth>[1];

/** Breaks a text into lines no wider than `width` px; a single word that is wider keeps a line of its own. */
export function wrap(text: string, font: Font, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (line && textWidth(longer, font, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line ? [...lines, line] : lines;
}
