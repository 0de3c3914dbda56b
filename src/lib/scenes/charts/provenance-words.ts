import { capital } from '$lib/ui/capital';
import type { Piece } from '$lib/domain/chart';
import type { Look, Voice } from '$lib/domain/look';
import { dodge, fits } from '$lib/charts/dodge';
import { inRow } from '$lib/charts/in-row';
import { textBlock } from '$lib/charts/text';
import { m } from '$lib/paraglide/messages.js';
import type { Utterance } from './provenance-flow';
import { NAME_LINE, type FlowLayout } from './provenance-layout';
import { voiceWord } from './words';

/** The words at the right of the flow: each speaker's name where there is room, else the voices and what they share. */

interface Label {
  at: number;
  /** The lowest stays however little room there is. */
  rank: number;
  /** Height of the statement to which it belongs. */
  of: number | null;
  /** Id of a statement with which it is told. */
  row: string;
  lines: { text: string; size: number; bold: boolean }[];
  look: Look;
}

const leader = (from: readonly number[], to: readonly number[], look: Look): Piece => ({
  kind: 'line',
  d: `M${from.map((n) => n.toFixed(1)).join(' ')}L${to.map((n) => n.toFixed(1)).join(' ')}`,
  role: 'leader',
  look
});
const ink = (voice: Voice): Look => ({ status: 'acknowledged', voice, disputed: false });
const sharedBy = (utterances: readonly Utterance[]): Utterance[] => utterances.filter(({ newsrooms }) => newsrooms.length > 1);
const inArticles = ({ articles }: Utterance): string => m.chart_flow_in_articles({ n: articles.length });

function countsOf(layout: FlowLayout, voice: Voice): string[] {
  const own = layout.speakers.filter(({ utterances }) => utterances[0]?.voice === voice);
  const statements = m.chart_flow_statements({ n: own.flatMap(({ utterances }) => utterances).length });
  return voice === 'outlet' ? [statements] : [statements, m.chart_flow_speakers({ n: own.length })];
}
/** Id of the first statement of a voice. */
const firstOf = (layout: FlowLayout, voice: Voice): string =>
  layout.speakers.find(({ utterances }) => utterances[0]?.voice === voice)?.utterances[0]?.id ?? '';
const titleOf = (voice: Voice): string => (voice === 'outlet' ? m.chart_flow_own_title() : capital(voiceWord(voice)));

/** Each speaker beside their statements. */
function names(layout: FlowLayout, words: ReadonlyMap<string, string>): Piece[] {
  const { x, width } = layout;
  const pieces: Piece[] = [];
  const style = { x: x.words, width: width - x.words, anchor: 'start' as const };
  for (const { voice, span } of layout.voices) {
    const text = `${titleOf(voice)}: ${countsOf(layout, voice).join(' ')}`;
    const block = textBlock(text, { ...style, y: span.top + 4, size: 12, role: 'head', look: ink(voice) });
    pieces.push(...inRow(firstOf(layout, voice), block.pieces));
  }
  for (const { utterances, slot } of layout.speakers) {
    const [first] = utterances;
    if (!first) continue;
    pieces.push({ kind: 'text', x: x.words, y: slot.top + 11, words: first.speaker.name, size: 12, role: 'label', row: first.id }); // prettier-ignore
    const [shared] = sharedBy(utterances);
    if (shared)
      pieces.push({ kind: 'text', x: x.words, y: slot.top + 11 + NAME_LINE, words: `${words.get(shared.id) ?? ''} ${inArticles(shared)}`.trim(), size: 12, role: 'label', bold: true, look: ink(first.voice), row: shared.id }); // prettier-ignore
  }
  return pieces;
}

/** The voices and what is carried more than once; what does not fit is left out, the least told first. */
function summary(layout: FlowLayout, words: ReadonlyMap<string, string>): Piece[] {
  const { x, width, top, height } = layout;
  const room = { x: x.words + 4, width: width - x.words - 4 };
  const tight = layout.pitch < 5;
  const labels: Label[] = [
    ...layout.voices.map(({ voice, span }) => ({
      at: span.top,
      rank: 0,
      of: null,
      row: firstOf(layout, voice),
      look: ink(voice),
      lines: [
        { text: titleOf(voice), size: 12, bold: true },
        ...(tight ? countsOf(layout, voice).slice(0, 1) : countsOf(layout, voice)).map((text) => ({
          text,
          size: 11,
          bold: false
        }))
      ]
    })),
    ...layout.speakers.flatMap(({ utterances }) =>
      sharedBy(utterances).map((one) => ({
        at: (layout.statements.get(one.id) ?? 0) - 7,
        rank: 10 - one.articles.length,
        of: layout.statements.get(one.id) ?? 0,
        row: one.id,
        look: ink(one.voice),
        lines: [{ text: `${words.get(one.id) ?? one.speaker.name} ${inArticles(one)}`, size: 11, bold: true }]
      }))
    )
  ];
  const measured = labels.map((label) => {
    const write = (y: number): { pieces: Piece[]; height: number } => {
      let at = y;
      const pieces = label.lines.flatMap(({ text, size, bold }) => {
        const block = textBlock(text, { ...room, y: at, size, bold, role: 'label', look: label.look });
        at += block.height;
        return block.pieces;
      });
      return { pieces, height: at - y };
    };
    return { ...label, write, height: write(0).height };
  });
  let kept = measured.sort((a, b) => a.at - b.at);
  const gap = tight ? 2 : 6;
  while (!fits(kept, height - top, gap)) {
    const last = kept.reduce((least, one) => (one.rank >= least.rank ? one : least));
    kept = kept.filter((one) => one !== last);
  }
  return dodge(kept, top, height, gap).flatMap((edge, i) => {
    const label = kept[i];
    if (!label) return [];
    const { of, row, look, write } = label;
    const lead = of === null ? [] : [leader([x.speakers + 1, of], [x.words + 2, edge + 8], look)];
    return inRow(row, [...lead, ...write(edge).pieces]);
  });
}

export const wordsAtRight = (layout: FlowLayout, words: ReadonlyMap<string, string>): Piece[] => [
  ...layout.speakers.flatMap(({ utterances: [first], span }): Piece[] =>
    first
      ? [
          {
            kind: 'line',
            d: `M${layout.x.speakers} ${(span.top - 2).toFixed(1)}V${(span.bottom + 2).toFixed(1)}`,
            role: 'measure',
            look: ink(first.voice),
            row: first.id
          }
        ]
      : []
  ),
  ...(layout.named ? names(layout, words) : summary(layout, words))
];
