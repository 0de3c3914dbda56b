import { linkHorizontal } from 'd3';
import { EVERY_ROW, type ChartSize, type LineRole, type Picture, type PictureMark, type Piece } from '$lib/domain/chart';
import type { Look } from '$lib/domain/look';
import { textBlock } from '$lib/charts/text';
import { formatNumber } from '$lib/ledger';
import { formatDay } from '$lib/ledger/figures';
import { m } from '$lib/paraglide/messages.js';
import { speakersOf, type Flow, type FlowArticle, type Utterance } from './provenance-flow';
import { layoutOf, type Bundle, type FlowLayout } from './provenance-layout';
import { wordsAtRight } from './provenance-words';

/** Words of the chart's file: how an article came to be read, by its id; what is carried more than once, by its id. */
export type FlowWords = ReadonlyMap<string, string>;

type Point = readonly [x: number, y: number];
const curve = linkHorizontal<{ source: Point; target: Point }, Point>()
  .x(([x]) => Math.round(x * 10) / 10)
  .y(([, y]) => Math.round(y * 10) / 10);

const upright = (x: number, { top, bottom }: { top: number; bottom: number }, role: LineRole, look?: Look): Piece => ({
  kind: 'line',
  d: `M${x.toFixed(1)} ${top.toFixed(1)}V${bottom.toFixed(1)}`,
  role,
  ...(look ? { look } : {})
});

const inkOf = ({ voice }: Utterance): Look => ({ status: 'acknowledged', voice, disputed: false });

/** The threads of one utterance, from the articles that carry it to the one who spoke: a path for each of their roles. */
function threads(utterance: Utterance, layout: FlowLayout): Piece[] {
  const { id, articles, newsrooms } = utterance;
  const { x } = layout;
  const role = newsrooms.length > 2 ? 'strand' : newsrooms.length > 1 ? 'measure' : 'thread';
  const echo = role === 'thread' ? 'ghost' : 'echo';
  const node: Point = [x.statements, layout.statements.get(id) ?? 0];
  const end: Point = [x.speakers, node[1]];
  const at = (bundles: ReadonlyMap<string, Bundle>, key: string): number => bundles.get(key)?.at.get(id) ?? 0;
  const paths = new Map<LineRole, string>();
  const draw = (as: LineRole, source: Point, target: Point): void =>
    void paths.set(as, (paths.get(as) ?? '') + (curve({ source, target }) ?? ''));
  for (const { source, newsroom, repeats } of articles) {
    const own = newsrooms.includes(newsroom);
    const to: Point = [x.newsrooms, own ? at(layout.newsrooms, newsroom) : (layout.past.get(id) ?? 0)];
    draw(repeats ? echo : role, [x.articles, at(layout.articles, source.id)], to);
    if (!own) draw(echo, to, node);
  }
  for (const newsroom of newsrooms) draw(role, [x.newsrooms, at(layout.newsrooms, newsroom)], node);
  draw(newsrooms.length === 0 ? echo : role, node, end);
  paths.set(
    layout.pitch < 5 ? 'measure' : 'node',
    `${(layout.pitch < 5 ? paths.get('measure') : null) ?? ''}M${(node[0] - 3).toFixed(1)} ${node[1].toFixed(1)}h6`
  );
  const look = inkOf(utterance);
  return [...paths].map(([as, d]): Piece => ({ kind: 'line', d, role: as, look }));
}

/** What stands beside an article's block: its name, its day and what was read. */
function articleWords(article: FlowArticle, name: string, words: FlowWords, width: number, wide: boolean) {
  const { published } = article.source;
  const claims = m.chart_flow_claims({ n: formatNumber(article.claims) });
  const day = published === null ? m.chart_flow_undated() : formatDay(published);
  const note = words.get(article.source.id) ?? '';
  const style = { x: width, width, anchor: 'end' as const };
  return (y: number) => {
    const blocks = [
      { text: wide ? article.source.outlet : name, size: wide ? 14 : 12, role: 'head' as const },
      ...(wide ? [day, claims, note] : [claims]).map((text) => ({ text, size: wide ? 12 : 11, role: 'note' as const }))
    ];
    let at = y;
    const pieces: Piece[] = [];
    for (const { text, size, role } of blocks.filter((one) => one.text)) {
      const block = textBlock(text, { ...style, y: at, size, role });
      pieces.push(...block.pieces);
      at += block.height;
    }
    return { pieces, height: at - y };
  };
}

function heads(flow: Flow, { x, width }: FlowLayout, left: number, tall: boolean): Piece[] {
  const speakers = speakersOf(flow.utterances.filter(({ own }) => !own)).length;
  const [big, small] = tall ? [18, 12] : [13, 11];
  const at = [
    { n: flow.articles.length, text: m.chart_flow_heads_articles(), x: left, anchor: 'end' as const },
    { n: flow.newsrooms.length, text: m.chart_flow_heads_newsrooms(), x: x.newsrooms, anchor: 'middle' as const },
    {
      n: flow.utterances.length,
      text: m.chart_flow_heads_statements(),
      x: x.statements + 4,
      anchor: 'end' as const,
      row: EVERY_ROW
    },
    width < 560
      ? { n: speakers, text: m.chart_flow_heads_speakers(), x: width, anchor: 'end' as const, row: EVERY_ROW }
      : { n: speakers, text: m.chart_flow_heads_speakers(), x: x.words, anchor: 'start' as const, row: EVERY_ROW }
  ];
  return at.flatMap(({ n, text, x: where, anchor, ...rest }): Piece[] => [
    { kind: 'text', x: where, y: big - 2, words: formatNumber(n), size: big, role: 'head', anchor, ...rest },
    { kind: 'text', x: where, y: big + small, words: text, size: small, role: 'tick', anchor }
  ]);
}

/** The flow at a size: four columns, a thread for each utterance that an article carries. */
export function flowPicture(flow: Flow, nameOf: (article: FlowArticle) => string, words: FlowWords, size: ChartSize): Picture {
  const tall = size.height === null || size.height > 400;
  const wide = size.width >= 560 && tall;
  const left = size.width < 340 ? 58 : wide ? (size.width < 720 ? 112 : 150) : 74;
  const right = size.width < 340 ? 74 : size.width < 560 ? 100 : size.width < 720 ? 224 : size.width < 900 ? 230 : 270;
  const top = tall ? 44 : 32;
  const beside = new Map(flow.articles.map((one) => [one.source.id, articleWords(one, nameOf(one), words, left - 4, wide)]));
  const layout = layoutOf(flow, size, ({ source }) => beside.get(source.id)?.(0).height ?? 0, top, left, right);
  const ground: Piece[] = heads(flow, layout, left - 4, tall);
  for (const { source, repeats } of flow.articles) {
    const block = layout.articles.get(source.id);
    const write = beside.get(source.id);
    if (!block || !write) continue;
    const middle = (block.top + block.bottom) / 2;
    ground.push(upright(layout.x.articles - 1, block, repeats ? 'ghost' : 'node'), ...write(middle - write(0).height / 2).pieces);
  }
  for (const [name, block] of layout.newsrooms) {
    ground.push(upright(layout.x.newsrooms, block, 'node'), {
      kind: 'text',
      x: layout.x.newsrooms,
      y: block.top - 5,
      words: name,
      size: wide ? 13 : 11,
      role: 'head',
      anchor: 'middle'
    });
  }
  ground.push(...wordsAtRight(layout, words));
  const marks = flow.utterances.map((utterance): PictureMark => {
    const y = layout.statements.get(utterance.id) ?? 0;
    return {
      row: utterance.id,
      hit: {
        x: layout.x.statements - 8,
        y: y - layout.pitch / 2,
        width: layout.width - layout.x.statements + 8,
        height: layout.pitch
      },
      pieces: threads(utterance, layout)
    };
  });
  return { width: layout.width, height: layout.height, ground, marks };
}
