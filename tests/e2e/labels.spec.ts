import { faultsIn, pictureOf } from './labels';
import { expect, IDS, jumpTo, openStory, test } from './story';

const SIZES = [
  { width: 280, height: 653 },
  { width: 320, height: 640 },
  { width: 390, height: 844 },
  { width: 820, height: 1180 },
  { width: 1440, height: 900 }
];
for (const viewport of SIZES) {
  test.describe(`at ${viewport.width} px`, () => {
    test.use({ viewport });

    test('no label lies on another or leaves the frame, at any step', async ({ page }) => {
      await openStory(page);
      const faults: string[] = [];
      let labels = 0;
      for (const id of IDS) {
        await jumpTo(page, id);
        const picture = await pictureOf(page);
        labels += picture.labels.length;
        faults.push(...faultsIn(picture).map((fault) => `${id}: ${fault}`));
      }
      expect(labels).toBeGreaterThan(IDS.length);
      expect(faults).toEqual([]);
    });
  });
}
