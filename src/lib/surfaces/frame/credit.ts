import type { IsoDate, Ledger } from '$lib/domain/record';

/** What every frame says of where it comes from, whatever its address asks for. */
export interface Credit {
  /** Outlets of the articles, each once, with the number of its articles. */
  outlets: { name: string; articles: number }[];
  version: string;
  date: IsoDate;
  /** Day of the youngest entry among the corrections; null where there is none. */
  corrected: IsoDate | null;
}

export function creditOf({ sources, corrections, version, date }: Ledger): Credit {
  const articles = new Map<string, number>();
  for (const { outlet } of sources) articles.set(outlet, (articles.get(outlet) ?? 0) + 1);
  const recorded = corrections.map((correction) => correction.recorded).sort();
  return {
    outlets: [...articles].map(([name, count]) => ({ name, articles: count })),
    version,
    date,
    corrected: recorded.at(-1) ?? null
  };
}
