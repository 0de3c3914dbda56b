import type { ChartSize, Picture, PictureMark, Piece } from '$lib/domain/chart';
import { leading, textBlock, wordsWidth } from '$lib/charts/text';
import { figureWords } from '$lib/ledger/figure-words';
import type { Detail, Scales } from './side-by-side-cells';
import { CELLS, spanOf } from './side-by-side-counts';
import { partName, PARTS, type Part, type SideRow, type Topic } from './side-by-side-rows';

/** Heading by heading, one offensive beside the other or, where there is no room for that, one below the other. */

interface Form {
  /** Headings in a column of their own, offensives beside or below one another. */
  kind: 'table' | 'columns' | 'stacked';
  detail: Detail;
  /** Of words, px. */
  size: number;
  /** Between two headings, px. */
  gap: number;
  /** Largest side of a square, px. */
  square: number;
}

const HEADS = 168;
const GUTTER = 22;
/** The length of the scale bar of the squares, km. */
const BAR_KM = 50;
const TABLE_FROM = 720;
const COLUMNS_FROM = 480;
/** Of the sign for "not alike", with the air after it, px. */
const UNLIKE = 15;

interface Places {
  /** Left edge and width of each offensive's cells, px. */
  cells: Record<Part, { x: number; width: number }>;
  heads: number;
}

function placesFor({ kind, detail }: Form, width: number): Places {
  if (kind === 'stacked')
    return { cells: { kharkiv: { x: 1, width: width - 1 }, kursk: { x: 1, width: width - 1 } }, heads: width };
  const left = kind === 'table' ? HEADS + GUTTER : 1;
  const gutter = detail === 'tight' ? 10 : GUTTER;
  const each = Math.floor((width - left - gutter) / 2);
  return {
    cells: { kharkiv: { x: left, width: each }, kursk: { x: left + each + gutter, width: each } },
    heads: kind === 'table' ? HEADS : width
  };
}

/** One scale for both offensives, by the narrower room of words beside the shapes. */
function scalesFor(topics: readonly Topic[], width: number, { detail, size, square }: Form): Scales {
  const rows = (id: string): readonly SideRow[] => topics.find((topic) => topic.id === id)?.rows ?? [];
  const most = (of: readonly SideRow[]): number => Math.max(1, ...of.flatMap(({ figures }) => figures.slice(0, 1)));
  const squares = rows('area').filter(({ figures }) => figures.length === 1);
  const largest = Math.sqrt(most(squares));
  const beside = (of: readonly SideRow[], named: boolean, px: number): number =>
    Math.max(...of.map(({ short, value }) => (named ? wordsWidth(short, px, true) + 6 : 0) + wordsWidth(value ?? '', px)));
  const tight = detail === 'tight';
  const besideWords = width - beside(squares, true, size) - 10;
  // Small squares tell little: where words beside them leave less than this, the words go below.
  const below = detail === 'full' && besideWords < LEAST_SQUARE;
  const area = (tight || below ? square : Math.min(square, besideWords)) / largest;
  const room = detail === 'full' ? Math.min(width - 4, 230) : width - beside(rows('depth'), !tight, 11) - 6;
  const line = tight ? 10 : 15;
  return {
    area: Math.max(0.4, area),
    depth: room / most(rows('depth')),
    largest,
    below,
    tick: detail === 'full' ? Math.min(12, width / (line + 2)) : 8,
    line,
    day: Math.min(detail === 'full' ? 18 : 10, (width - 4) / Math.max(1, spanOf(rows('days'))))
  };
}

/** Two strokes and a third across them: not equal. */
const unlike = (x: number, y: number): Piece => ({ kind: 'line', d: `M${x} ${y - 6}h9M${x} ${y - 2}h9M${x + 1.5} ${y + 1}l6 -10`, role: 'axis' }); // prettier-ignore

/** What 50 km are among the squares, from its left or its right end. */
function squareScale({ area }: Scales, x: number, y: number, anchor: 'start' | 'end'): Piece[] {
  const long = Math.round(BAR_KM * area * 10) / 10;
  const from = anchor === 'start' ? x : Math.floor(x - long);
  const words = figureWords(BAR_KM, 'km');
  return [
    { kind: 'line', d: `M${from} ${y}h${long}`, role: 'measure' },
    { kind: 'text', x: anchor === 'start' ? x + long + 6 : from - 6, y: y + 4, words, size: 11, role: 'tick', anchor }
  ];
}

function headPieces(
  { name, notAlike, id }: Topic,
  form: Form,
  width: number,
  y: number,
  scale: Scales
): { pieces: Piece[]; height: number } {
  const size = form.detail === 'full' ? 13 : 11.5;
  const base = y + Math.round(size * 0.92);
  const pieces: Piece[] = [{ kind: 'text', x: 0, y: base, words: name, size, role: 'head' }];
  const after = Math.ceil(wordsWidth(name, size, true) + 9);
  const end = after + UNLIKE + wordsWidth(notAlike, 11);
  let height = leading(size);
  if (form.kind !== 'table' && end <= width) {
    pieces.push(unlike(after, base), { kind: 'text', x: after + UNLIKE, y: base, words: notAlike, size: 11, role: 'note' });
  } else {
    const block = textBlock(notAlike, { x: UNLIKE, y: y + height, width: width - UNLIKE, size: 11, role: 'note' });
    pieces.push(unlike(1, y + height + 10), ...block.pieces);
    height += block.height;
  }
  if (id !== 'area' || form.kind !== 'table') return { pieces, height };
  return { pieces: [...pieces, ...squareScale(scale, 0, y + height + 10, 'start')], height: height + 18 };
}

function draw(topics: readonly Topic[], size: ChartSize, form: Form, extra: number): Picture {
  const { kind, detail, gap } = form;
  const { cells, heads } = placesFor(form, size.width);
  const scales = scalesFor(topics, cells.kharkiv.width, form);
  const ground: Piece[] = [];
  const marks: PictureMark[] = [];
  const close = detail !== 'full';
  let y = 0;
  if (kind !== 'stacked') {
    for (const part of PARTS)
      ground.push({
        kind: 'text',
        x: cells[part].x,
        y: close ? 10 : 13,
        words: partName(part),
        size: close ? 11.5 : 14,
        role: 'head'
      });
    y = close ? 14 : 22;
  }
  topics.forEach((topic, i) => {
    if (i > 0 || kind !== 'stacked') {
      ground.push({ kind: 'line', d: `M0 ${y}H${size.width}`, role: 'grid' });
      y += close ? 2 : 8;
    }
    const head = headPieces(topic, form, heads, y, scales);
    ground.push(...head.pieces);
    const top = kind === 'table' ? y + (close ? 2 : 0) : y + head.height + (close ? 0 : 4);
    let bottom = kind === 'table' ? y + head.height : top;
    for (const part of PARTS) {
      let at = top;
      if (kind === 'stacked') {
        at = bottom + (part === 'kursk' ? 12 : 3);
        ground.push({ kind: 'text', x: 0, y: at + 10, words: partName(part), size: 11, role: 'note', bold: true });
        at += 17;
      }
      const rows = topic.rows.filter((row) => row.part === part);
      const paired = kind !== 'stacked';
      const cell = CELLS[topic.id]?.(rows, { ...cells[part], y: at, detail, paired, size: form.size, scales });
      if (!cell) throw new Error(`No form for the heading ${topic.id}`);
      marks.push(...cell.marks);
      bottom = Math.max(bottom, at + cell.height);
    }
    // Where no column holds it, the scale stands in the free corner under the second offensive's words.
    if (topic.id === 'area' && kind !== 'table') ground.push(...squareScale(scales, size.width, bottom - 4, 'end'));
    y = Math.round(bottom + gap + extra);
  });
  return { width: size.width, height: Math.ceil(y - gap - extra + 2), ground, marks };
}

const AIRIEST = 24;
const LARGEST_SQUARE = 82;
const LEAST_SQUARE = 60;

/** From all words to what a phone's upper half holds. */
function formsFor({ width }: ChartSize): Form[] {
  const size = width < TABLE_FROM ? 11 : 12;
  const kind = width >= TABLE_FROM ? 'table' : 'columns';
  return [
    { kind, detail: 'full', size, gap: 14, square: LARGEST_SQUARE },
    { kind, detail: 'full', size: 11, gap: 7, square: 66 },
    ...(width < COLUMNS_FROM ? [] : [{ kind, detail: 'brief', size: 11, gap: 7, square: 62 } as const]),
    { kind: 'columns', detail: 'tight', size: 11, gap: 5, square: 46 },
    { kind: 'columns', detail: 'tight', size: 11, gap: 3, square: 28 }
  ];
}

/** As roomy as the height allows; what is left over becomes air between the headings. */
export function sidesPicture(topics: readonly Topic[], room: ChartSize): Picture {
  const { width, height } = room;
  const [whole, ...closer] = formsFor(room) as [Form, ...Form[]];
  if (height === null) return draw(topics, room, width < COLUMNS_FROM ? { ...whole, kind: 'stacked' } : whole, 0);
  const forms = width < COLUMNS_FROM ? closer.filter(({ detail }) => detail === 'tight') : [whole, ...closer];
  const form = forms.find((one) => draw(topics, room, one, 0).height <= height) ?? (forms.at(-1) as Form);
  const spare = Math.floor((height - draw(topics, room, form, 0).height) / topics.length);
  return { ...draw(topics, room, form, Math.max(0, Math.min(AIRIEST, spare))), height };
}
