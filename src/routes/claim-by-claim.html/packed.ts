import type { CardRecord } from '$lib/card/record';
import type { SceneRecord } from '$lib/scenes/theatre';
import type { ChartSheet } from '$lib/stage/chart-sheet';
import type { DeckData } from '$lib/surfaces/deck/data';
import { fold, unfold, type Folded } from './folded';

/** What only scripts read: it travels deflated, as base64, and is opened when the page starts. */
export interface Packed {
  record: SceneRecord;
  cards: CardRecord[];
  sheets: Record<string, ChartSheet>;
  deck: Omit<DeckData, 'record'>;
  /** The slides' words and notes as HTML; their pictures are the story's. */
  slides: string;
  papers: Papers;
}

/** What is for class, as HTML. */
export interface Papers {
  /** What there is, with a door to each. */
  teach: string;
  /** By the lesson's id. */
  plans: Record<string, string>;
  /** By the worksheet's id. */
  worksheets: Record<string, string>;
  answers: string;
}

type Folds = Omit<Packed, 'sheets'> & {
  sheets: Record<string, Omit<ChartSheet, 'pictures'> & { pictures: Folded; sizes: [number, number][] }>;
};

/** As the JSON that is deflated. */
export function packedJson(packed: Packed): string {
  const sheets = Object.entries(packed.sheets).map(([id, { title, subtitle, pictures }]) => {
    const sizes = pictures.map(({ width, height }): [number, number] => [width, height]);
    return [id, { title, subtitle, pictures: fold(pictures.map(({ svg }) => svg)), sizes }] as const;
  });
  return JSON.stringify({ ...packed, sheets: Object.fromEntries(sheets) } satisfies Folds);
}

/** @throws where the browser can't inflate: the page then stays as it was written */
export async function unpack(base64: string): Promise<Packed> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const opened = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const folds = (await new Response(opened).json()) as Folds;
  const sheets = Object.entries(folds.sheets).map(([id, { title, subtitle, pictures, sizes }]) => {
    const svgs = unfold(pictures);
    return [
      id,
      { title, subtitle, pictures: sizes.map(([width, height], i) => ({ width, height, svg: svgs[i] ?? '' })) }
    ] as const;
  });
  return { ...folds, sheets: Object.fromEntries(sheets) };
}
