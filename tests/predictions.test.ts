import { describe, expect, it } from 'vitest';
import { STAGE_SIZES } from '$lib/charts/sizes';
import { EVERY_ROW, type Chart, type ChartSize, type Piece } from '$lib/domain/chart';
import type { Prediction } from '$lib/domain/prediction';
import { keptAt, roundsOf } from '$lib/presenter/asked';
import { readCharts } from '$lib/scenes/server/charts';
import { readPredictions } from '$lib/scenes/server/predictions';
import { readTheatre } from '$lib/scenes/server/theatre';
import { lintRecord } from '$lib/story/server/lint';
import { changed } from './changed';

const asked = await readPredictions();
const charts = await readCharts();
const chartOf = (prediction: Prediction): Chart => charts.find(({ id }) => id === prediction.chart) as Chart;
const wordsOf = (pieces: readonly Piece[]): string[] => pieces.flatMap((piece) => (piece.kind === 'text' ? [piece.words] : []));

/** What can be read in a chart while some of its rows are kept back. */
function readable(chart: Chart, size: ChartSize, kept: ReadonlySet<string>): string[] {
  const { ground, marks } = chart.picture(size);
  const open = (row: string | undefined): boolean => row === undefined || (row === EVERY_ROW ? kept.size === 0 : !kept.has(row));
  return [
    ...wordsOf(ground.filter((piece) => open('row' in piece ? piece.row : undefined))),
    ...marks.filter(({ row }) => open(row)).flatMap(({ pieces }) => wordsOf(pieces))
  ];
}

describe('the slides that ask first', () => {
  it('are those of areas, distances, people and provenance', () => {
    expect(Object.values(asked).map(({ chart }) => chart)).toEqual(['areas', 'areas-to-scale', 'people', 'distances', 'provenance']); // prettier-ignore
  });

  it.each(Object.entries(asked))('%s reveals each row of its chart once, unless it is given', async (id, prediction) => {
    const given = (await readTheatre()).steps.find((step) => step.id === id)?.predict?.given ?? [];
    const rows = [...given, ...prediction.voicings.flatMap((voicing) => voicing.rows)];
    expect(rows.toSorted()).toEqual(chartOf(prediction).rows.map((row) => row.id).toSorted()); // prettier-ignore
    expect(prediction.voicings.length).toBeGreaterThan(2);
    expect(prediction.voicings.every(({ who, says }) => who !== '' && says.length > 0)).toBe(true);
  });

  it.each(Object.entries(asked))('%s lets no word of a kept voice be read, and more with every round', (_, prediction) => {
    const chart = chartOf(prediction);
    for (const size of STAGE_SIZES) {
      const whole = readable(chart, size, new Set());
      let before = 0;
      for (let shown = 0; shown < roundsOf(prediction); shown += 1) {
        const kept = new Set(keptAt(prediction, shown)?.rows);
        const now = readable(chart, size, kept);
        const own = chart.picture(size).marks.filter(({ row }) => kept.has(row)).flatMap(({ pieces }) => wordsOf(pieces)); // prettier-ignore
        const sums = chart.picture(size).ground.flatMap((piece) => (piece.kind === 'text' && piece.row === EVERY_ROW && kept.size > 0 ? [piece.words] : [])); // prettier-ignore
        // A word that stands at another's mark as well is that one's.
        const leaks = [...own, ...sums].filter((words) => now.filter((one) => one === words).length >= whole.filter((one) => one === words).length); // prettier-ignore
        expect(leaks).toEqual([]);
        if (shown > 0 && kept.size > 0 && prediction.chart !== 'provenance') expect(now.length).toBeGreaterThan(before);
        before = now.length;
      }
      expect(readable(chart, size, new Set(keptAt(prediction, roundsOf(prediction) - 1)?.rows))).toEqual(whole);
    }
  });

  it('give no answer in what they ask', () => {
    for (const { heading, ask, chart } of Object.values(asked)) {
      expect(`${heading} ${ask} ${charts.find(({ id }) => id === chart)?.subtitle ?? ''}`).not.toMatch(/\d/);
      expect(`${heading} ${ask}`).toContain('?');
    }
  });

  it.each([
    ['a question with a figure', (text: string) => text.replace('How far apart', 'How 3 far apart'), 'predict.ask'],
    [
      'a given row that the chart does not have',
      (text: string) => text.replace('predict:', 'predict:\n  given: [nobody]'),
      'predict.given[0]'
    ],
    ['a question of a step without a chart', (text: string) => text.replace('chart: areas\n', ''), 'predict']
  ])('refuse %s with file, line, field, found and allowed', async (_, change, field) => {
    const issues = await lintRecord(changed('15-four-numbers.md', change));
    const issue = issues.find((one) => one.field.replace('four-numbers ', '') === field);
    expect(issue, JSON.stringify(issues)).toMatchObject({
      file: 'data/story/15-four-numbers.md',
      line: expect.any(Number) as number
    });
    expect([issue?.found, issue?.allowed].every(Boolean)).toBe(true);
  });
});

describe('the notes of the steps', () => {
  it('have something to say, a misconception in a student’s words, and a question that wants more than yes or no', async () => {
    const { steps } = await readTheatre();
    for (const { id, notes } of steps) {
      expect(notes.points.length, id).toBeGreaterThanOrEqual(2);
      expect(notes.misconception, id).toMatch(/^“.+”$/);
      expect(notes.question, id).toMatch(/\b(what|which|who|whose|whom|where|why|how)\b/i);
      expect(notes.question, id).not.toMatch(/^(is|are|was|were|do|does|did|can|could|has|have|would|should|will)\b/i);
      for (const text of [...notes.points, notes.reply, notes.answer]) expect(text.length, `${id}: ${text}`).toBeGreaterThan(25);
    }
  });

  it.each([
    ['a figure from nowhere', 'notes.points[0]', 'Let them guess', 'Let all 30 guess'],
    ['a dead claim', 'notes.points[2]', '{claim ap22-ukraine-1000} from', '{claim ap22-nobody} from'],
    ['a figure in the question', 'notes.question', 'What would you ask each', 'What would you ask all 4'],
    ['a note left out', 'notes.reply', '  reply:', '  remark:']
  ])('refuse %s with file, line, field, found and allowed', async (_, field, from, to) => {
    const issues = await lintRecord(changed('15-four-numbers.md', (text) => text.replace(from, to)));
    const issue = issues.find((one) => one.field.replace('four-numbers ', '') === field);
    expect(issue, JSON.stringify(issues)).toMatchObject({
      file: 'data/story/15-four-numbers.md',
      line: expect.any(Number) as number
    });
    expect([issue?.found, issue?.allowed].every(Boolean)).toBe(true);
  });
});
