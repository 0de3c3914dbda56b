import { describe, expect, it } from 'vitest';
import { readTheatre } from '../src/lib/scenes/server/theatre';
import { viewAt } from '../src/lib/scenes/theatre/view';
import { actRecord, isScene, SCENE_IDS, SCENES } from '../src/lib/surfaces/scene/scenes';

describe.each(SCENE_IDS)('the record of %s', (id) => {
  it('has the steps of its act, each with the picture that the story has of it', async () => {
    const { record } = await readTheatre();
    const part = actRecord(record, SCENES[id]);
    expect(part.steps.map(({ id: step }) => step)).toEqual(
      record.steps.filter(({ act }) => SCENES[id] === null || act === SCENES[id]).map(({ id: step }) => step)
    );
    expect(part.steps.length).toBeGreaterThan(5);
    for (const { id: step } of part.steps) {
      const [here, there] = [part, record].map((one) => viewAt(one, step, 1));
      expect(here?.points).toEqual(there?.points);
      expect(here?.shapes).toEqual(there?.shapes);
      expect(here?.panels).toEqual(there?.panels);
    }
  });
});

it('a name that no scene has is none', () => {
  expect(SCENE_IDS.filter(isScene)).toEqual(SCENE_IDS);
  expect(['', 'step', 'chart', 'toString', '__proto__'].filter(isScene)).toEqual([]);
});
