import { wayToTop } from '$lib/ui/top';

/** A chart as a stage shows it: its words, and its drawing at each of `STAGE_SIZES`. */
export interface ChartSheet {
  title: string;
  subtitle: string;
  pictures: { width: number; height: number; svg: string }[];
}

/** Where a chart's sheet comes from: null where it can't be had, and its still stands in. */
export type LoadSheet = (id: string) => Promise<ChartSheet | null>;

/** What a stage is part of: a page that is read, or a slide that is seen from afar. */
export type StageDress = 'page' | 'slide';

/** Sheets that the page carries with it: nothing is fetched for them. */
let carried: Readonly<Record<string, ChartSheet>> = {};
export const carrySheets = (sheets: Readonly<Record<string, ChartSheet>>): void => void (carried = sheets);
export const sheetAtHand = (id: string): ChartSheet | null => carried[id] ?? null;

export const fetchSheet: LoadSheet = async (id) => {
  const answer = await fetch(`${wayToTop()}/embed/chart/${id}/picture.json`).catch(() => null);
  return answer?.ok ? ((await answer.json()) as ChartSheet) : null;
};
