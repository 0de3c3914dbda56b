import { describe, expect, it } from 'vitest';
import { readTheatre } from '$lib/scenes/server/theatre';
import { viewAt } from '$lib/scenes/theatre';
import { layOut } from '$lib/scenes/theatre/layout';
import { wordsFor } from '$lib/scenes/theatre/words';
import { toScreen } from '$lib/cartography/camera';
import { overlaps } from '$lib/cartography/labels';
import { DEFAULT_OPTIONS, OPTION_VALUES } from '$lib/domain/options';
import { lintRecord } from '$lib/story/server/lint';
import { changed } from './changed';

const WIDTHS = [280, 320, 390, 820, 1440];
const frameOf = (width: number): { width: number; height: number } =>
  width < 900 ? { width, height: width < 390 ? 330 : 480 } : { width: width - 550, height: 858 };

describe('the story', () => {
  it('has both acts, an interlude, an opening and a coda, in order, and at least 24 steps', async () => {
    const { steps } = await readTheatre();
    expect(steps.length).toBeGreaterThanOrEqual(24);
    expect([...new Set(steps.map(({ act }) => act))]).toEqual(['opening', 'kharkiv', 'zaporizhzhia', 'kursk', 'coda']);
  });

  it('draws to scale only from claims that give one figure: a filter can’t leave a drawing whose figure it hides', async () => {
    const { steps, ledger } = await readTheatre();
    const figureOf = (id: string): string => JSON.stringify(ledger.claims.find((claim) => claim.id === id)?.quantity?.si ?? null);
    const drawn = steps.flatMap(({ id, marks, panel }) => [
      ...marks.filter(({ kind }) => ['area', 'rule', 'ring', 'line'].includes(kind)).map(({ claims }) => ({ id, claims })),
      ...(panel?.rows ?? []).map(({ claims }) => ({ id, claims }))
    ]);
    expect(drawn.length).toBeGreaterThan(20);
    expect(drawn.filter(({ claims }) => new Set(claims.map(figureOf)).size > 1)).toEqual([]);
  });

  it('tells what the options leave in the same figures', async () => {
    const { steps, record } = await readTheatre();
    const numbers = (text: string): string[] => text.match(/\d[\d,.]*\d|\d/g) ?? [];
    for (const { id } of steps) {
      const whole = wordsFor(record, id);
      for (const voice of OPTION_VALUES.voice) {
        for (const units of OPTION_VALUES.units) {
          const told = wordsFor(record, id, { ...DEFAULT_OPTIONS, voice, sure: 'assessed', units });
          expect(
            numbers(told).filter((number) => !whole.includes(number)),
            `${id} ${voice} ${units}`
          ).toEqual([]);
        }
      }
    }
  });

  it('writes 25 to 95 words a step', async () => {
    const { steps } = await readTheatre();
    for (const { id, html } of steps) {
      const words = html
        .replace(/<[^>]+>/g, '')
        .split(/\s+/)
        .filter(Boolean).length;
      expect(words, id).toBeGreaterThanOrEqual(25);
      expect(words, id).toBeLessThanOrEqual(95);
    }
  });

  it('says in words what each picture shows', async () => {
    const { steps, record } = await readTheatre();
    for (const { id, lit } of steps) {
      const words = wordsFor(record, id);
      expect(words.length, id).toBeGreaterThan(30);
      for (const { place } of lit) expect(words, `${id} names ${place}`).toContain(record.places[place]?.name);
    }
  });

  it('keeps every lit place in its frame at every width', async () => {
    const { steps, record } = await readTheatre();
    for (const { id } of steps) {
      for (const width of WIDTHS) {
        const size = frameOf(width);
        const view = viewAt(record, id, 1);
        const { fit } = layOut(view, size);
        for (const point of view.points.filter(({ kind }) => kind === 'place')) {
          const [x, y] = toScreen(fit, [point.x, point.y]);
          expect(x > 0 && x < size.width && y > 0 && y < size.height, `${id} at ${width}: ${point.id}`).toBe(true);
        }
      }
    }
  });

  it('lays no required label on another, nor over the edge of its frame, at any step and width', async () => {
    const { steps, record } = await readTheatre();
    const faults: string[] = [];
    for (const width of WIDTHS) {
      const size = frameOf(width);
      for (const { id } of steps) {
        const view = viewAt(record, id, 1);
        const { fit, labels } = layOut(view, size);
        const anchors = new Map(
          [...view.points, ...view.shapes.map(({ key, mark }) => ({ key, x: mark.x, y: mark.y }))].map(({ key, x, y }) => [
            key,
            toScreen(fit, [x, y])
          ])
        );
        const rects = [...labels].map(([key, { dx, dy, block }]) => {
          const [x, y] = anchors.get(key) ?? [0, 0];
          return { key, x: x + dx, y: y + dy, width: block.width, height: block.height };
        });
        for (const rect of rects) {
          const out = rect.x < 0 || rect.y < 0 || rect.x + rect.width > size.width || rect.y + rect.height > size.height;
          if (out) faults.push(`${width} ${id}: ${rect.key} leaves the frame`);
        }
        rects.forEach((a, i) =>
          rects.slice(i + 1).forEach((b) => {
            if (overlaps(a, b)) faults.push(`${width} ${id}: ${a.key} on ${b.key}`);
          })
        );
      }
    }
    expect(faults).toEqual([]);
  });

  it('draws a claimed area as large as it is claimed', async () => {
    const { steps, record, ledger } = await readTheatre();
    const shapes = steps.flatMap(({ id }) => viewAt(record, id, 1).shapes).filter(({ mark }) => mark.kind === 'area');
    expect(shapes.length).toBeGreaterThan(3);
    for (const { mark } of shapes) {
      const claimed = ledger.claims.find((claim) => claim.id === mark.claims[0])?.quantity?.si;
      if (claimed?.unit !== 'km2') continue;
      const numbers = (mark.d?.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
      const corners = Array.from({ length: 4 }, (_, i): [number, number] => [numbers[i * 2] ?? NaN, numbers[i * 2 + 1] ?? NaN]);
      const twice = corners.reduce((sum, [x, y], i) => {
        const [nx, ny] = corners[(i + 1) % 4] ?? [0, 0];
        return sum + x * ny - nx * y;
      }, 0);
      expect(Math.abs(twice) / 2 / 4 / (claimed.max ?? NaN)).toBeCloseTo(1, 2);
    }
  });

  it.each([
    ['a figure from nowhere', '08-kupiansk.md', (text: string) => `${text}\nSome 4,000 men.\n`, '4,000'],
    ['a dead claim', '08-kupiansk.md', (text: string) => text.replaceAll('ap22-sbu-kupiansk', 'ap22-nobody'), 'ap22-nobody'],
    ['an unknown field', '08-kupiansk.md', (text: string) => text.replace('\nact:', '\nmood: grim\nact:'), 'the field mood'],
    ['a claim from after the day', '06-balakliia.md', (text: string) => text.replace(/asOf: .*/, 'asOf: 2022-08-01'), 'said on'],
    ['a file without front matter', '08-kupiansk.md', () => 'Only words.', 'no front matter']
  ])('refuses %s with file, line, field, found and allowed', async (_, file, change, found) => {
    const issues = await lintRecord(changed(file, change));
    const issue = issues.find((one) => one.found.includes(found));
    expect(issue?.file).toBe(`data/story/${file}`);
    expect(issue?.line).toBeGreaterThan(0);
    expect(issue?.field).not.toBe('');
    expect(issue?.allowed).not.toBe('');
  });
});
