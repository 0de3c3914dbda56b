import { tenth } from '$lib/domain/tenth';
import type { PictureMark, Piece } from '$lib/domain/chart';
import { wordsWidth } from '$lib/charts/text';
import type { Design } from './distance-design';
import { echoPieces, lanePieces, type Lane } from './distance-lane';
import { measuredWords, type DistanceLine } from './distance-lines';

/** What a line says in words: where from and to, and how far; as much as there is room for. */
function laneText({ text, measured }: DistanceLine, design: Design, room: number): string[] {
  const full = [text, measuredWords(measured)];
  const brief = [text, measuredWords(measured, false)];
  const width = (parts: readonly string[]): number => parts.reduce((sum, part) => sum + wordsWidth(part, design.size) + 8, 0);
  return ([full, brief].find((parts) => width(parts) <= room) ?? [text]).filter(Boolean);
}

/** Where a line's lengths are drawn: a line without a printed figure has no bar above its rule. */
function laneOf(
  { printed, noLength }: DistanceLine,
  y: number,
  { beside, pitch, size, rise, bar, drop, end }: Design,
  scale: Lane['scale']
): Lane {
  const barred = printed !== null || noLength;
  const tall = barred && !noLength ? bar + drop + end / 2 : bar;
  const barY = tenth(beside ? y + (pitch - tall) / 2 : y + size + rise);
  return { scale, barY, bar, ruleY: tenth(barred ? barY + bar + drop : barY + end / 2), end };
}

/** How much lower the next line stands. */
export const pitchOf = ({ printed, noLength }: DistanceLine, { pitch, notes, bar, drop }: Design): number =>
  !notes || (printed !== null && !noLength) ? pitch : pitch - (noLength ? drop : bar + 2);

/** Words and lengths of one line; `y` is its upper edge. */
export function marksOf(line: DistanceLine, y: number, design: Design, scale: Lane['scale']): PictureMark[] {
  const { x0, width, size, pitch, beside, inline, left } = design;
  const pieces: Piece[] = [];
  const lane = laneOf(line, y, design, scale);
  const claim = inline && line.said !== null ? line.saidShort : '';
  const text = (x: number, baseline: number, words: string, more: Partial<Extract<Piece, { kind: 'text' }>> = {}): void => {
    if (words) pieces.push({ kind: 'text', x: tenth(x), y: tenth(baseline), words, size, role: 'label', ...more });
  };
  if (beside) {
    const baseline = y + pitch / 2 + size * 0.36;
    text(design.labelX, baseline, line.text);
    if (left > 0) text(width, baseline, measuredWords(line.measured), { role: 'value', anchor: 'end' });
    const reach = Math.max(scale(line.printed?.[1] ?? 0), scale(line.measured?.max ?? 0)) + 8;
    const end = (words: string): number => reach + wordsWidth(words, size, true);
    const who = claim && !line.noLength ? [line.saidShort, line.who].find((words) => end(words) <= width - 8) : undefined;
    text(reach, baseline, who ?? '', { bold: true, look: line.look });
    if (who) lane.wordsTo = end(who) + 4;
  } else {
    const baseline = y + Math.round(size * 0.95);
    const [name = '', value = ''] = laneText(line, design, width - x0 - (claim ? wordsWidth(claim, size, true) + 10 : 0));
    text(x0, baseline, name);
    text(x0 + wordsWidth(name, size) + 8, baseline, value, { role: 'value', bold: true });
    text(width, baseline, claim, { anchor: 'end', bold: true, look: line.look });
  }
  const hit = { x: 0, y, width, height: pitchOf(line, design) };
  const drawn = [...pieces, ...lanePieces(line, lane)];
  // Where there is room, whoever repeats the figure has a mark of their own.
  if (!design.notes || line.printed === null || line.echoes.length === 0) return [{ row: line.id, hit, pieces: drawn }];
  return [
    { row: line.id, claims: [line.claim.id], hit, pieces: drawn },
    { row: line.id, claims: line.echoes.map(({ id }) => id), hit: null, pieces: echoPieces(line, lane) }
  ];
}
