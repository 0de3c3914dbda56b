import { encode } from 'uqr';
import { wayToTop } from '$lib/ui/top';

/**
 * Where students' phones find a step in the story: under the site's own address, or under the one that this page came from.
 * Null where the page came from a file, which no phone can reach.
 * @param site absolute address of the site's top, where it is known
 */
export function addressOf(site: string | null, step: string): string | null {
  if (!/^https?:$/.test(location.protocol)) return null;
  return site ? `${site}/#${step}` : new URL(`${wayToTop()}/#${step}`, location.href).href;
}

/** White round the code, in modules, as the standard asks. */
const QUIET = 4;

/** A QR code as path data in a square of so many modules, a run of dark ones at a time. */
export function qrPath(text: string): { size: number; d: string } {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  const runs = data.flatMap((row, y) =>
    [
      ...row
        .map((dark) => (dark ? '#' : ' '))
        .join('')
        .matchAll(/#+/g)
    ].map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)
  );
  return { size, d: runs.join('') };
}
