/** Whose marks are revealed together: those of one speaker, or of all who speak on one side. */
export const PREDICTED_BY = ['speaker', 'side'] as const;

/** What a step's file says of a slide that asks before it shows. */
export interface Ask {
  /** Stands for the step's title, which may tell the answer, until everything is shown. */
  heading: string;
  /** Stands for the step's words until everything is shown. */
  ask: string;
  by: (typeof PREDICTED_BY)[number];
  /** Ids of the chart's rows that are there from the start: what the rest is held against. */
  given: string[];
}

/** What one voice adds to a chart. */
export interface Voicing {
  /** Who speaks. */
  who: string;
  /** Ids of the chart's rows. */
  rows: string[];
  /** What the rows say, in a few words each. */
  says: string[];
}

/** A slide that asks first: its chart's rows, voice by voice in the order in which they spoke. */
export interface Prediction {
  heading: string;
  ask: string;
  chart: string;
  voicings: Voicing[];
}

/** What a slide keeps back of a chart: some of its rows, all that sums them up, and its title. */
export interface Kept {
  chart: string;
  /** Ids of rows; none where every voice has spoken and only the words are to come. */
  rows: readonly string[];
}
