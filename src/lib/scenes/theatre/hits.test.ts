import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS, OPTION_VALUES } from '$lib/domain/options';
import { readTheatre } from '../server/theatre';
import { hitsOf, type Hit } from './hits';
import { layOut } from './layout';
import type { SceneRecord } from './record';
import { viewAt } from './view';

const SIZES = [
  { width: 280, height: 372 },
  { width: 390, height: 481 },
  { width: 890, height: 858 }
];

function hitsAt(record: SceneRecord, step: string, size = { width: 890, height: 858 }, options = DEFAULT_OPTIONS): Hit[] {
  const view = viewAt(record, step, 1, options);
  const layout = layOut(view, size);
  return hitsOf(record, { view, size, fit: layout.fit, from: layout, to: layout });
}

describe('links above the map', () => {
  it('are one for each place, mark and row with claims, whatever the options leave', async () => {
    const { record } = await readTheatre();
    let links = 0;
    for (const { id, chart } of record.steps) {
      for (const voice of OPTION_VALUES.voice) {
        for (const sure of OPTION_VALUES.sure) {
          const options = { ...DEFAULT_OPTIONS, voice, sure };
          const { hidden } = viewAt(record, id, 1, options);
          const hits = hitsAt(record, id, undefined, options);
          expect([id, voice, sure, hits.length]).toEqual([id, voice, sure, chart ? 0 : hidden.of - hidden.count]);
          links += hits.length;
        }
      }
    }
    expect(links).toBeGreaterThan(100);
  });

  it('lie in the frame, are named by who says so, and have keys of their own', async () => {
    const { record } = await readTheatre();
    for (const size of SIZES) {
      for (const { id } of record.steps) {
        const hits = hitsAt(record, id, size);
        expect(new Set(hits.map(({ key }) => key)).size).toBe(hits.length);
        const outside = ({ x, y }: Hit): boolean => x < 0 || y < 0 || x > size.width || y > size.height;
        expect(hits.filter(outside).map(({ name }) => `${id} at ${size.width}: ${name}`)).toEqual([]);
        expect(hits.filter(({ name }) => !/ by | – |denied/.test(name)).map(({ name }) => `${id}: ${name}`)).toEqual([]);
      }
    }
  });

  it('are as high as a finger needs where they are rows of a panel', async () => {
    const { record } = await readTheatre();
    const rows = SIZES.flatMap((size) => record.steps.flatMap(({ id }) => hitsAt(record, id, size))).filter(({ kind }) => kind === 'row'); // prettier-ignore
    expect(rows.length).toBeGreaterThan(10);
    expect(Math.min(...rows.map(({ height }) => height))).toBeGreaterThanOrEqual(24);
  });

  it('leave out the labels that are switched off', async () => {
    const { record } = await readTheatre();
    const parts = (labels: boolean): number =>
      record.steps.flatMap(({ id }) => hitsAt(record, id, undefined, { ...DEFAULT_OPTIONS, labels })).filter(({ kind }) => kind === 'point').flatMap((hit) => hit.parts).length; // prettier-ignore
    expect(parts(true)).toBeGreaterThan(20);
    expect(parts(false)).toBe(0);
  });
});
