import type { ChartSize } from '$lib/domain/chart';
import type { Voice } from '$lib/domain/look';
import { dodge } from '$lib/charts/dodge';
import { group, sum } from 'd3';
import { speakersOf, type Flow, type FlowArticle, type Utterance } from './provenance-flow';

/** Where the columns of the flow stand, and at which height each utterance passes them; px. */

export interface Span {
  top: number;
  bottom: number;
}
export interface Bundle extends Span {
  /** Height at which an utterance passes, by its id. */
  at: ReadonlyMap<string, number>;
}
export interface FlowLayout {
  width: number;
  height: number;
  /** Lines of the columns, and where the words at the right begin. */
  x: { articles: number; newsrooms: number; statements: number; speakers: number; words: number };
  top: number;
  /** Room for one utterance in the column of statements. */
  pitch: number;
  articles: ReadonlyMap<string, Bundle>;
  newsrooms: ReadonlyMap<string, Bundle>;
  /** Where what only a retelling carries passes the newsrooms by. */
  past: ReadonlyMap<string, number>;
  statements: ReadonlyMap<string, number>;
  speakers: { utterances: Utterance[]; span: Span; slot: Span }[];
  voices: { voice: Voice; span: Span }[];
  /** Whether each speaker's name has room. */
  named: boolean;
}

/** Room for a name, and for a name with a second line under it. */
export const NAME_LINE = 14;
export const VOICE_LINE = 22;
const NAMED_PITCH = 9;
const NAMED_FROM = 560;
const ARTICLE_PITCH = 6;

const isShared = ({ newsrooms }: Utterance): boolean => newsrooms.length > 1;

/** The column of statements: utterances of a speaker close together, those of a voice in a group. */
function statementColumn(flow: Flow, top: number, size: ChartSize) {
  const speakers = speakersOf(flow.utterances);
  const voices = [...group(speakers, (own) => own[0]?.voice ?? 'outlet')];
  const namedSlot = (own: Utterance[]): number =>
    Math.max(own.length * NAMED_PITCH, NAME_LINE * (own.some(isShared) ? 2 : 1)) + 1;
  const namedHeight = top + voices.length * (VOICE_LINE + 8) + sum(speakers, namedSlot);
  const named = size.width >= NAMED_FROM && (size.height === null || namedHeight <= size.height);
  const tight = size.height !== null;
  const between = { voices: tight ? 8 : 14, speakers: tight ? 1 : 2 };
  const room = (size.height ?? Infinity) - top - between.voices * (voices.length - 1) - between.speakers * speakers.length - 4;
  const pitch = named ? NAMED_PITCH : Math.min(8, room / flow.utterances.length);

  const at = new Map<string, number>();
  const spans: FlowLayout['speakers'] = [];
  const groups: FlowLayout['voices'] = [];
  let y = top;
  for (const [voice, ofVoice] of voices) {
    const start = y;
    if (named) y += VOICE_LINE;
    for (const own of ofVoice) {
      const slot = named ? namedSlot(own) : own.length * pitch + between.speakers;
      const first = y + (named ? Math.min(slot / 2, NAME_LINE) / 2 + 1 : pitch / 2);
      own.forEach(({ id }, i) => at.set(id, first + i * pitch));
      spans.push({
        utterances: own,
        span: { top: first, bottom: first + (own.length - 1) * pitch },
        slot: { top: y, bottom: y + slot }
      });
      y += slot;
    }
    groups.push({ voice, span: { top: start, bottom: y } });
    y += named ? 8 : between.voices;
  }
  return { at, speakers: spans, voices: groups, named, pitch, bottom: y - (named ? 8 : between.voices) };
}

function bundle(utterances: readonly Utterance[], top: number, pitch: number): Bundle {
  const at = new Map(utterances.map(({ id }, i) => [id, top + (i + 0.5) * pitch]));
  return { top, bottom: top + utterances.length * pitch, at };
}

/** @param labelHeight of the words beside an article's block, px */
export function layoutOf(
  flow: Flow,
  size: ChartSize,
  labelHeight: (article: FlowArticle) => number,
  top: number,
  left: number,
  right: number
): FlowLayout {
  const { width } = size;
  const column = statementColumn(flow, top, size);
  const bottom = column.bottom;
  const carried = new Map(flow.articles.map((one) => [one, flow.utterances.filter(({ articles }) => articles.includes(one))]));
  const gap = size.height === null ? 14 : 5;
  const slotOf = (article: FlowArticle, pitch: number): number =>
    Math.max((carried.get(article)?.length ?? 0) * pitch, labelHeight(article));
  let pitch = Math.min(ARTICLE_PITCH, column.pitch);
  while (pitch > 1 && sum(flow.articles, (one) => slotOf(one, pitch)) + gap * (flow.articles.length - 1) > bottom - top)
    pitch -= 0.1;
  const slack = bottom - top - sum(flow.articles, (one) => slotOf(one, pitch));
  const air = slack / flow.articles.length;
  let y = top + air / 2;
  const articles = new Map<string, Bundle>();
  for (const [article, own] of carried) {
    const slot = slotOf(article, pitch);
    articles.set(article.source.id, bundle(own, y + (slot - own.length * pitch) / 2, pitch));
    y += slot + air;
  }

  const alone = flow.utterances.filter((one) => one.newsrooms.length === 0);
  const bundles = [
    ...flow.newsrooms.map((name) => ({ name, own: flow.utterances.filter(({ newsrooms }) => newsrooms.includes(name)) })),
    { name: null, own: alone }
  ];
  const centre = (ids: readonly string[]): number => {
    const spans = ids.flatMap((id) => articles.get(id) ?? []);
    return (Math.min(...spans.map((one) => one.top)) + Math.max(...spans.map((one) => one.bottom))) / 2;
  };
  const wished = bundles
    .map(({ name, own }) => {
      const ids = flow.articles
        .filter((one) => (name === null ? one.repeats : one.newsroom === name && !one.repeats))
        .map(({ source }) => source.id);
      const height = own.length * pitch;
      return { name, own, height, at: centre(ids) - height / 2 };
    })
    .sort((a, b) => a.at - b.at);
  const edges = dodge(wished, top + NAME_LINE, bottom, NAME_LINE + 4);
  const newsrooms = new Map<string, Bundle>();
  let past: ReadonlyMap<string, number> = new Map();
  for (const [i, { name, own }] of wished.entries()) {
    const made = bundle(own, edges[i] ?? top, pitch);
    if (name === null) past = made.at;
    else newsrooms.set(name, made);
  }

  const first = left + 4;
  const statements = width - right - (column.named ? 26 : 16);
  return {
    width,
    height: size.height ?? Math.ceil(bottom + 4),
    x: {
      articles: first,
      newsrooms: first + (statements - first) * 0.34,
      statements,
      speakers: width - right - 6,
      words: width - right
    },
    top,
    pitch: column.pitch,
    articles,
    newsrooms,
    past,
    statements: column.at,
    speakers: column.speakers,
    voices: column.voices,
    named: column.named
  };
}
