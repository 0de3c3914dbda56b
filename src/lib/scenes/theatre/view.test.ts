import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS, OPTION_VALUES, type ViewOptions } from '$lib/domain/options';
import type { SceneClaim, SceneMark, SceneRecord, SceneStep } from './record';
import { viewAt } from './view';

const claim = (status: SceneClaim['status'], side: SceneClaim['side'], disputedFrom: string | null = null): SceneClaim => ({
  status,
  side,
  disputedFrom,
  who: side,
  value: null
});
const square = (id: string, claims: string[], ghost = false): SceneMark => ({
  id,
  kind: 'area',
  d: 'M0 0h9v9h-9Z',
  feature: null,
  width: null,
  x: 0,
  y: 0,
  label: id,
  ghost,
  claims,
  context: []
});
const step = (id: string, x: number, rest: Partial<SceneStep>): SceneStep => ({
  id,
  act: 'kharkiv',
  title: id,
  asOf: '2022-09-10',
  box: { x, y: 100, w: 200, h: 100 },
  lit: [],
  marks: [],
  towns: [],
  panel: null,
  chart: null,
  alt: null,
  ...rest
});
const record: SceneRecord = {
  names: [],
  border: [],
  claims: {
    said: claim('claimed', 'ukraine'),
    read: claim('assessed', 'analyst'),
    conceded: claim('acknowledged', 'russia', '2022-09-10'),
    checked: claim('verified', 'outlet')
  },
  places: {
    town: { x: 10, y: 20, name: 'Town', rough: 0 },
    other: { x: 60, y: 20, name: 'Other', rough: 8 },
    far: { x: 99, y: 9, name: 'Far', rough: 0 }
  },
  steps: [
    step('a', 100, { lit: [{ place: 'town', claims: ['said'], note: null }], towns: ['far'] }),
    step('b', 100, { lit: [{ place: 'town', claims: ['said'], note: null }], marks: [square('q', ['read'])], towns: ['far'] }),
    step('c', 400, {
      lit: [
        { place: 'town', claims: ['said', 'conceded'], note: null },
        { place: 'other', claims: ['checked'], note: 'seen' }
      ],
      marks: [square('q', ['read'], true)],
      panel: {
        kind: 'captions',
        title: 'Bars',
        ticks: null,
        rows: [{ text: 'one', who: 'x', value: '1', at: null, claims: ['said'], context: [] }]
      }
    })
  ]
};

const steps = fc.constantFrom('a', 'b', 'c');
const progress = fc.double({ min: -1, max: 2, noNaN: false });
const options: fc.Arbitrary<ViewOptions> = fc.record({
  voice: fc.constantFrom(...OPTION_VALUES.voice),
  sure: fc.constantFrom(...OPTION_VALUES.sure),
  labels: fc.boolean(),
  units: fc.constantFrom(...OPTION_VALUES.units)
});

describe('viewAt', () => {
  it('shows after any walk what a jump shows', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(steps, progress, options), { minLength: 1, maxLength: 30 }), (walk) => {
        const walked = walk.map(([id, at, chosen]) => viewAt(record, id, at, chosen)).at(-1);
        const [id, at, chosen] = walk.at(-1) ?? ['a', 1, DEFAULT_OPTIONS];
        expect(walked).toEqual(viewAt(record, id, at, chosen));
      })
    );
  });
  it('holds finite numbers, opacities within 0 and 1, and each key once', () => {
    fc.assert(
      fc.property(steps, progress, options, (id, at, chosen) => {
        const view = viewAt(record, id, at, chosen);
        const drawn = [...view.points, ...view.shapes, ...view.panels];
        for (const { opacity } of drawn) {
          expect(opacity).toBeGreaterThan(0);
          expect(opacity).toBeLessThanOrEqual(1);
        }
        expect(new Set(drawn.map(({ key }) => key)).size).toBe(drawn.length);
        expect(view.camera.t).toBeGreaterThanOrEqual(0);
        expect(view.camera.t).toBeLessThanOrEqual(1);
        expect(view.points.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
      })
    );
  });
  it('begins a step as the one before it rests', () => {
    const keys = ({ points, shapes, panels }: ReturnType<typeof viewAt>): string[] =>
      [...points, ...shapes, ...panels].map(({ key }) => key).sort();
    expect(keys(viewAt(record, 'c', 0))).toEqual(keys(viewAt(record, 'b', 1)));
    expect(viewAt(record, 'c', 0).camera.t).toBe(0);
    expect(viewAt(record, 'c', 1).camera.t).toBe(1);
  });
  it('leaves alone what both steps show', () => {
    for (const at of [0, 0.2, 0.5, 0.8, 1]) {
      expect(viewAt(record, 'b', at).points.map(({ key, opacity }) => [key.slice(0, 10), opacity])).toEqual([
        ['place.town', 1],
        ['town.far', 1]
      ]);
    }
  });
  it('draws a place as sure as its surest claim, and says that it is disputed', () => {
    const town = viewAt(record, 'c', 1).points.find(({ id }) => id === 'town');
    expect(town?.look).toEqual({ status: 'acknowledged', voice: 'russia', disputed: true });
    expect(town?.glyphs.map(({ status }) => status)).toEqual(['claimed', 'acknowledged']);
  });
  it('does not know of a dispute before its day', () => {
    const earlier = { ...record, steps: record.steps.map((one) => ({ ...one, asOf: '2022-09-09' })) };
    expect(viewAt(earlier, 'c', 1).points.find(({ id }) => id === 'town')?.look.disputed).toBe(false);
  });
  it('hides by options, counts what it hid, and changes nothing else', () => {
    const sure = viewAt(record, 'c', 1, { ...DEFAULT_OPTIONS, sure: 'confirmed' });
    expect(sure.points.map(({ id, look }) => [id, look.status])).toEqual([
      ['town', 'acknowledged'],
      ['other', 'verified']
    ]);
    expect(sure.hidden).toEqual({ count: 2, of: 4 });
    expect(sure.camera).toEqual(viewAt(record, 'c', 1).camera);
  });
  it('names a place of which everything is hidden, and lights it no more', () => {
    const view = viewAt(record, 'c', 1, { ...DEFAULT_OPTIONS, voice: 'ukraine' });
    expect(view.points.slice(0, 2).map(({ id, kind }) => `${id} ${kind}`)).toEqual(['town place', 'other town']);
    expect(view.hidden).toEqual({ count: 2, of: 4 });
  });
  it('leaves out a note that may speak of what is hidden', () => {
    const noted = { ...record, steps: [step('n', 0, { lit: [{ place: 'town', claims: ['said', 'conceded'], note: 'both' }] })] };
    expect(viewAt(noted, 'n', 1).points[0]?.note).toBe('both');
    expect(viewAt(noted, 'n', 1, { ...DEFAULT_OPTIONS, voice: 'ukraine' }).points[0]?.note).toBeNull();
  });
  it('writes figures in the units asked for, cut from the same words', () => {
    const value = 'about 500,000 acres (2,000 km²)';
    const claims = { ...record.claims, said: { ...claim('claimed', 'ukraine'), value } };
    const measured = { ...square('q', ['said']), label: 'line: 61 km (38 mi), measured' };
    const told = { ...record, claims, steps: [step('u', 0, { marks: [measured] })] };
    const shape = (units: ViewOptions['units']): (string | null | undefined)[] => {
      const [drawn] = viewAt(told, 'u', 1, { ...DEFAULT_OPTIONS, units }).shapes;
      return [drawn?.label, drawn?.figure];
    };
    expect(shape('both')).toEqual(['line: 61 km (38 mi), measured', 'about 2,000 km²']);
    expect(shape('metric')).toEqual(['line: 61 km, measured', 'about 2,000 km²']);
    expect(shape('imperial')).toEqual(['line: 38 mi, measured', 'about 500,000 acres']);
  });
  it('draws as a ghost what is shown only to be denied', () => {
    expect(viewAt(record, 'c', 1).shapes[0]?.look.status).toBe('ghost');
  });
  it('refuses a step that is not there', () => {
    expect(() => viewAt(record, 'nowhere', 1)).toThrow(RangeError);
  });
});
