import { wrap, type PlacedText } from '$lib/cartography/lines';
import { textWidth } from '$lib/cartography/text-width';
import type { Look } from '$lib/domain/look';
import type { PanelView } from './view';

/** A panel with everything placed, px from its top left corner. */
export interface PanelLayout {
  width: number;
  height: number;
  texts: PlacedText[];
  glyphs: { x: number; y: number; r: number; look: Look }[];
  /** The whole of each row: at least as high as a finger needs. */
  rows: { y: number; height: number }[];
  tracks: { x: number; y: number; width: number; at: number; look: Look }[];
  /** Where a locator map goes. */
  locator: { x: number; y: number; width: number; height: number } | null;
}

const PAD = 10;
const GLYPH = 18;
const TICK = 13;
const WORD_GAP = 6;
/** Room for a link of 24 px, with a hair between two. */
const ROW = 24;
const LOCATOR_RATIO = 0.5;

/** Lays a panel out at a width; type grows a little on wide frames. */
export function layOutPanel({ panel, rows }: PanelView, width: number, size: number): PanelLayout {
  const out: PanelLayout = { width, height: 0, texts: [], glyphs: [], rows: [], tracks: [], locator: null };
  const lineHeight = Math.round(size * 1.3);
  let y = PAD;
  const write = (text: string, x: number, bold: boolean, limit: number): void => {
    for (const line of wrap(text, bold ? 'sansBold' : 'sans', size, limit)) {
      y += lineHeight;
      out.texts.push({ x, y: y - Math.round(size * 0.3), text: line, size, bold });
    }
  };
  write(panel.title, PAD, true, width - PAD * 2);
  y += 3;
  if (panel.kind === 'locator') {
    const height = Math.round((width - PAD * 2) * LOCATOR_RATIO);
    out.locator = { x: PAD, y, width: width - PAD * 2, height };
    y += height + 4;
  }
  const first = rows[0];
  if (panel.ticks && first) {
    const most = Math.max(1, Math.floor((width - PAD * 2) / TICK));
    const perRow = Math.ceil(panel.ticks / Math.ceil(panel.ticks / most));
    for (let i = 0; i < panel.ticks; i++) {
      out.glyphs.push({
        x: PAD + TICK / 2 + (i % perRow) * TICK,
        y: y + TICK / 2 + Math.floor(i / perRow) * TICK,
        r: 4,
        look: first.look
      });
    }
    y += Math.ceil(panel.ticks / perRow) * TICK + 4;
  }
  for (const row of rows) {
    const indent = PAD + GLYPH;
    const top = y;
    const head = [row.value, row.who].filter(Boolean).join(' · ');
    const room = width - indent - PAD;
    const headWidth = textExtent(head, true, size);
    if (head) write(head, indent, true, room);
    // A short row stands on one line, so that the panel leaves the map its room.
    if (row.text && head && headWidth + WORD_GAP + textExtent(row.text, false, size) <= room) {
      out.texts.push({ x: indent + headWidth + WORD_GAP, y: y - Math.round(size * 0.3), text: row.text, size, bold: false });
    } else if (row.text) write(row.text, indent, false, room);
    out.glyphs.push({ x: PAD + 6, y: top + lineHeight / 2, r: 5, look: row.look });
    if (panel.kind === 'spectrum' && row.at !== null) {
      out.tracks.push({ x: indent, y: y + 6, width: width - indent - PAD * 2 - 8, at: row.at, look: row.look });
      y += 11;
    }
    y = Math.max(y + 4, row.claims.length > 0 ? top + ROW : 0);
    out.rows.push({ y: top, height: y - top });
  }
  out.height = y + PAD - 4;
  return out;
}

/** Of a frame's height, what a locator may take: where a frame is low, the map needs the rest. */
const LOCATOR_SHARE = 0.42;
/** Width of the narrowest panel, px: a frame that has no size yet gets a panel that is cut, not one of less than nothing. */
const LEAST = 120;

/** Width that a panel's longest unbroken title wants; panels are never wider than their frame. */
export function panelWidth({ panel }: PanelView, frame: { width: number; height: number }): number {
  const most = panel.kind === 'locator' ? Math.round((frame.height * LOCATOR_SHARE) / LOCATOR_RATIO) + PAD * 2 : Infinity;
  return Math.max(LEAST, Math.min(most, frame.width < 620 ? frame.width - 12 : Math.min(340, Math.round(frame.width * 0.4))));
}

export const textExtent = (text: string, bold: boolean, size: number): number =>
  textWidth(text, bold ? 'sansBold' : 'sans', size);
