import type { Look } from './look';
import type { Side, Status } from './sets';

/** Permanent ids, in the order in which the story tells them; a rename leaves a redirect. */
export const CHART_IDS = [
  'areas',
  'areas-to-scale',
  'timelines',
  'claims-by-day',
  'distances',
  'provenance',
  'certainty',
  'people',
  'losses',
  'side-by-side'
] as const;
export type ChartId = (typeof CHART_IDS)[number];

export interface ChartColumn {
  key: string;
  label: string;
  /** Numbers are set flush right and written bare into the CSV; their unit stands in the label. */
  type: 'text' | 'number';
}

/** A row of the table, and the mark or marks in the picture that stand for it. */
export interface ChartRow {
  id: string;
  /** What the mark stands for, in a few words: its accessible name and the first cell of its row. */
  name: string;
  /** By the key of the column, besides the name. */
  cells: Record<string, string | number | null>;
  claims: string[];
  context: string[];
  checks: string[];
}

/** Text roles decide weight and ink; labels and values can be switched off by the reader. */
export type TextRole = 'label' | 'value' | 'tick' | 'note' | 'head';
/** `thread`, `strand`, `echo` and `node` are a flow's: what runs once, what runs more than once, its repetition, where they meet. */
export type LineRole = 'axis' | 'grid' | 'measure' | 'doubt' | 'leader' | 'border' | 'river' | 'ghost' | FlowRole;
export type FlowRole = 'thread' | 'strand' | 'echo' | 'node';

/** The least that charts are drawn with; px from the picture's upper left corner. */
export type Piece =
  | { kind: 'sign'; x: number; y: number; r: number; look: Look }
  /** A sign for each look, from the upper left corner in columns that are so many deep, `pitch` px from one to the next. */
  | { kind: 'signs'; x: number; y: number; pitch: number; deep: number; looks: Look[] }
  /** A rectangle in the form of its certainty; `hatch` draws over it that nobody could check. */
  | { kind: 'bar'; x: number; y: number; width: number; height: number; look: Look; hatch?: boolean }
  /** Any closed shape in the form of its certainty; `pale` for a whole out of which its part stands. */
  | { kind: 'shape'; d: string; look: Look; hatch?: boolean; pale?: boolean }
  /** A filled ground without a claim: a region of a map, the band of a flow. */
  | { kind: 'ground'; d: string; ink: 'paper' | 'other' | 'far' | 'water' | 'rule'; opacity?: number }
  | { kind: 'line'; d: string; role: LineRole; look?: Look; row?: string }
  | {
      kind: 'text';
      x: number;
      /** Baseline. */
      y: number;
      /** Figures in two systems, as `about 50 km (31 mi)`, follow the reader's choice of units. */
      words: string;
      size: number;
      role: TextRole;
      anchor?: 'start' | 'middle' | 'end';
      bold?: boolean;
      /** Set in the ink of a voice. */
      look?: Look;
      /** Id of the row to which it belongs, though it stands below the marks; `EVERY_ROW` for what sums them up. */
      row?: string;
    };

/** Of a text or a line that may not be read before every row has been. */
export const EVERY_ROW = '*';

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What stands for a row: drawn together, opens its claims' card together. */
export interface PictureMark {
  /** Id of the row; a row may have several marks (what was printed, what was measured). */
  row: string;
  /** Where there are fewer than the row's. */
  claims?: string[];
  /** Its accessible name, where the row's would name several marks alike. */
  name?: string;
  /** At least 24 px high where the chart has room. */
  hit: Rect | null;
  pieces: Piece[];
}

export interface Picture {
  width: number;
  height: number;
  /** Below the marks: axes, grids, heads, notes. */
  ground: Piece[];
  marks: PictureMark[];
}

/** Room for a picture, px; with no height it grows as tall as it needs. */
export interface ChartSize {
  width: number;
  height: number | null;
}

/** A chart with its words, rows and picture, made from the ledger. */
export interface Chart {
  id: ChartId;
  /** What is to be seen. */
  title: string;
  /** What is plotted. */
  subtitle: string;
  /** Step of the story where it stands. */
  step: string;
  /** How to read it, and what may not be read from it: HTML, figures resolved. */
  notes: string;
  columns: ChartColumn[];
  rows: ChartRow[];
  /** Text alternative, made from the rows. */
  alt: string;
  /** Same size, same picture. */
  picture: (size: ChartSize) => Picture;
  /** Who says what a claim says, and how sure: for the reader's filters. */
  voices: Record<string, { side: Side; status: Status }>;
}
