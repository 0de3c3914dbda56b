import type { Check, CheckDeclaration } from '$lib/domain/record';
import type { CheckKind } from '$lib/domain/sets';
import { checkArea } from './area';
import { checkArithmetic } from './arithmetic';
import { checkConversion } from './conversion';
import { checkBearing, checkDistance } from './distance';
import { checkTime } from './time';
import { UNCHECKED, type Checker, type World } from './world';

const CHECKERS: Readonly<Record<CheckKind, Checker>> = {
  conversion: checkConversion,
  distance: checkDistance,
  bearing: checkBearing,
  area: checkArea,
  time: checkTime,
  arithmetic: checkArithmetic
};

/** Computes a declared check; the verdict is never typed by hand. */
export function runCheck(check: CheckDeclaration, world: World): Check {
  const claim = world.claims.get(check.claim);
  return { ...check, ...(claim ? CHECKERS[check.kind](check, claim, world) : UNCHECKED) };
}
