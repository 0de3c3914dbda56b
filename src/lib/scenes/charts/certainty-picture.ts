import { capital } from '$lib/ui/capital';
import { tenth } from '$lib/domain/tenth';
import type { ChartSize, Picture, PictureMark, Piece } from '$lib/domain/chart';
import type { Look } from '$lib/domain/look';
import type { Claim, Ledger } from '$lib/domain/record';
import { STATUSES, type Status } from '$lib/domain/sets';
import { wordsWidth } from '$lib/charts/text';
import { unitBarLength } from '$lib/charts/unit-bar';
import { disputed, claimLook } from '$lib/ledger';
import { m } from '$lib/paraglide/messages.js';
import { statusWord } from '$lib/ui/status';
import { zoneHeads } from './certainty-heads';
import { nameLeading } from './certainty-frame';
import { layoutFor, type Layout, type PlacedRow } from './certainty-layout';
import { groupWord, type CertaintyRow } from './certainty-rows';
const looksOf = (ledger: Ledger, claims: readonly Claim[]): Look[] => claims.map((claim) => claimLook(ledger, claim));

/** Whether what was verified is videos and nothing else. */
const isVideos = (status: Status, claims: readonly Claim[]): boolean =>
  status === 'verified' && claims.every(({ kind, channel }) => kind === 'verification' && channel === 'video');

interface Place {
  row: CertaintyRow;
  placed: PlacedRow;
  layout: Layout;
  width: number;
}

/** Where the signs left of the last zone end. */
const rightEnd = ({ cells }: CertaintyRow, { deep }: PlacedRow, { zones, pitch, counts }: Layout): number =>
  Math.max(
    ...STATUSES.slice(0, -1).map((status, i) => {
      const long = unitBarLength(cells[status].length, { abreast: deep, pitch });
      return long === 0 ? 0 : (zones[i]?.x ?? 0) + long + (counts ? 20 : 0);
    })
  );

/** The claims of one certainty by one claimant. */
function cellMark(ledger: Ledger, status: Status, { row, placed, layout }: Place): PictureMark[] {
  const claims = row.cells[status];
  const zone = layout.zones[STATUSES.indexOf(status)];
  if (!zone || claims.length === 0) return [];
  const { pitch, counts, size } = layout;
  const { top, deep, y, height } = placed;
  const high = Math.min(deep, claims.length) * pitch;
  const long = unitBarLength(claims.length, { abreast: deep, pitch });
  const pieces: Piece[] = [{ kind: 'signs', x: zone.x, y: top, deep, pitch, looks: looksOf(ledger, claims) }];
  const beside = tenth(zone.x + long + 4);
  const middle = tenth(top + high / 2 + 4);
  if (isVideos(status, claims)) {
    const left = rightEnd(row, placed, layout);
    const end = layout.retoldX - 7;
    const fitting = (x: number): string | undefined =>
      [m.certainty_videos(), m.certainty_videos_short()].find((words) => x - wordsWidth(words, size, true) > left + 4);
    const before = fitting(zone.x - 6);
    const place = before ? { x: zone.x - 6, y: middle } : { x: end, y: tenth(top + high + 12) };
    const words = before ?? fitting(end) ?? '';
    pieces.push({ kind: 'text', ...place, words, size, role: 'value', bold: true, anchor: 'end' });
  } else if (counts) {
    pieces.push({ kind: 'text', x: beside, y: middle, words: String(claims.length), size: 11, role: 'value' });
  }
  const opposed = claims.filter((claim) => disputed(ledger, claim)).length;
  const said = m.certainty_mark({ who: row.name, n: claims.length, status: statusWord(status) });
  const name = opposed > 0 ? `${said}, ${m.certainty_mark_disputed({ n: opposed })}` : said;
  const hit = { x: zone.x - 4, y, width: Math.max(24, long + 8), height };
  return [{ row: row.id, name, claims: claims.map(({ id }) => id), hit, pieces }];
}

/** What a paraphrase only repeats: half as large, and not counted. */
function retoldMark(ledger: Ledger, { row, placed, layout, width }: Place): PictureMark[] {
  const { retold } = row;
  if (retold.length === 0) return [];
  const { top, deep, y, height } = placed;
  const { retoldX: x, pitch: whole, counts } = layout;
  const pitch = whole / 2;
  const high = Math.min(2 * deep, retold.length) * pitch;
  const long = unitBarLength(retold.length, { abreast: 2 * deep, pitch });
  const middle = tenth(top + high / 2 + 4);
  const pieces: Piece[] = [{ kind: 'signs', x, y: top, deep: 2 * deep, pitch, looks: looksOf(ledger, retold) }];
  if (counts)
    pieces.push({ kind: 'text', x: tenth(x + long + 4), y: middle, words: String(retold.length), size: 11, role: 'note' });
  const hit = { x: x - 4, y, width: Math.min(width - x + 4, Math.max(24, long + 8)), height };
  const name = m.certainty_mark_retold({ who: row.name, n: retold.length });
  return [{ row: row.id, name, claims: retold.map(({ id }) => id), hit, pieces }];
}

/** Sets what is retold apart from what is verified. */
function retoldBand({ retoldX, top }: Layout, width: number, height: number): Piece {
  return { kind: 'ground', d: `M${retoldX - 5} ${top}H${width}V${height}H${retoldX - 5}Z`, ink: 'other' };
}

function namePieces({ row, placed, layout }: Place): Piece[] {
  const { size, pitch, named } = layout;
  const first = named === 'above' ? placed.y + size * 0.95 : placed.top + pitch / 2 + size * 0.36;
  return placed.label.map((words, i) => ({
    kind: 'text',
    x: 0,
    y: tenth(first + i * nameLeading(size)),
    words,
    size,
    role: 'label',
    look: { status: 'claimed', voice: row.voice, disputed: false }
  }));
}

/** A rule above each group, and its name where there is room. */
function groupPieces(places: readonly Place[], { heads, size }: Layout, width: number): Piece[] {
  const firsts = places.filter(({ row }, i) => row.group !== places[i - 1]?.row.group);
  return firsts.flatMap(({ row, placed }, i): Piece[] => {
    const y = heads[i];
    const rule: Piece = { kind: 'line', d: `M0 ${tenth(y ?? placed.y)}H${width}`, role: 'axis' };
    if (y === undefined) return [rule];
    return [rule, { kind: 'text', x: 0, y: tenth(y + size + 3), words: capital(groupWord(row.group)), size, role: 'head' }];
  });
}

/** A sign a claim: rows of claimants, columns of certainty. */
export function certaintyPicture(ledger: Ledger, rows: readonly CertaintyRow[], size: ChartSize): Picture {
  const layout = layoutFor(rows, size);
  const { width } = size;
  const places = rows.flatMap((row, i): Place[] => {
    const placed = layout.rows[i];
    return placed ? [{ row, placed, layout, width }] : [];
  });
  const height = size.height ?? layout.height;
  return {
    width,
    height,
    ground: [
      retoldBand(layout, width, height),
      ...zoneHeads(layout, width),
      ...groupPieces(places, layout, width),
      ...places.flatMap(namePieces)
    ],
    marks: places.flatMap((place) => [
      ...STATUSES.flatMap((status) => cellMark(ledger, status, place)),
      ...retoldMark(ledger, place)
    ])
  };
}
