import type { Qualifier, Verdict } from '$lib/domain/sets';

/** Whether a printed figure agrees with a computed one. */

export interface Printed {
  min: number;
  max: number;
  /** Which side the printed figure leaves open. */
  qualifier: Qualifier;
}

export interface Computed {
  min: number;
  max: number;
}

/** Coarser rounding than a tenth of the figure is no rounding any more. */
const COARSEST = 0.1;

/** Half of the last printed digit: 965 stands for 964.5 to 965.5. */
const halfDigit = (value: number): number => 0.5 * 10 ** -(String(value).split('.')[1]?.length ?? 0);

/** The widest step to which the figure may have been rounded: 5 for 30, 10 for 1,860, none for 73. */
function coarserStep(value: number): number {
  let widest = 0;
  for (let power = 1; power <= Math.abs(value); power *= 10) {
    for (const step of [power, power * 5]) {
      if (value % step === 0 && step / 2 <= Math.abs(value) * COARSEST) widest = Math.max(widest, step);
    }
  }
  return widest;
}

const within = (printed: Printed, { min, max }: Computed, lower: number, upper: number): boolean => {
  const { qualifier } = printed;
  const low = qualifier === 'up-to' ? -Infinity : qualifier === 'almost' ? printed.min * (1 - COARSEST) : printed.min - lower;
  const high = qualifier === 'more-than' || qualifier === 'at-least' ? Infinity : printed.max + upper;
  return max >= low && min <= high;
};

/** `holds` to the printed digit, `rounded` after coarser rounding, else `differs`. */
export function compare(printed: Printed, computed: Computed): Verdict {
  if (within(printed, computed, halfDigit(printed.min), halfDigit(printed.max))) return 'holds';
  return within(printed, computed, coarserStep(printed.min) / 2, coarserStep(printed.max) / 2) ? 'rounded' : 'differs';
}

const RANK: readonly Verdict[] = ['holds', 'rounded', 'wrong-unit', 'differs', 'cannot-check'];

/** The kinder of two verdicts on one figure. */
export const better = (a: Verdict, b: Verdict): Verdict => (RANK.indexOf(a) <= RANK.indexOf(b) ? a : b);

/** The harsher of two verdicts on figures that must all hold. */
export const worse = (a: Verdict, b: Verdict): Verdict => (RANK.indexOf(a) >= RANK.indexOf(b) ? a : b);
