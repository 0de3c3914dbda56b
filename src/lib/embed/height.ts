/** What a frame sees of itself at one moment, px. */
export interface Measure {
  /** Of the frame, as its host has made it. */
  width: number;
  inner: number;
  /** The height that the page wants. */
  content: number;
}

/** What has been said of the height, and what came of it. */
export interface Told {
  /** The last measure. */
  readonly seen: Measure | null;
  /** The height that was said last, px; 0: none. */
  readonly height: number;
  /** How often in a row the page wanted more right after its host had given it more. */
  readonly echoes: number;
  /** A greater height is kept back until the page has been quiet. */
  readonly held: boolean;
  /** The width before the last change of width, px. */
  readonly back: number | undefined;
  /** How often in a row the width went there and back, by no more than a scroll bar. */
  readonly flips: number;
}

export const UNTOLD: Told = { seen: null, height: 0, echoes: 0, held: false, back: undefined, flips: 0 };

/** A page may so often in a row grow with its frame: more is a loop, or a movement that will end. */
const ECHOES = 8;
/** Those after a quiet moment included: a movement has ended by then, and a loop gets no further. */
const ALL_ECHOES = 14;
/** How long a moment is quiet, ms. */
export const QUIET_MS = 300;
/** Wider than any scroll bar, px. */
const BAR = 24;
const FLIPS = 4;
/** Far above any page of ours, px: so high at most is a frame whose styles did not come. */
const MOST = 100_000;

/** At another width anything may be wanted; but not to and fro with the host's scroll bar: then the greater height stays. */
function turn({ seen, back, height, flips: before }: Told, measure: Measure, wanted: number): Told {
  const again = back === measure.width && Math.abs(back - (seen?.width ?? 0)) <= BAR;
  const flips = again ? before + 1 : 0;
  return { ...UNTOLD, seen: measure, height: flips > FLIPS ? Math.max(height, wanted) : wanted, back: seen?.width, flips };
}

/**
 * What has been said once a measure is answered: its `height` is to be sent where it is not what it was.
 * @param quiet the measure was taken because a height is held, and nothing has moved for a moment
 */
export function tell(told: Told, measure: Measure, quiet = false): Told {
  const { seen } = told;
  const wanted = Math.min(MOST, Math.ceil(measure.content - 0.01));
  // Of a frame that its host does not show, nothing can be said.
  if (!(wanted >= 1) || measure.width < 1) return told;
  if (seen?.width !== measure.width) return turn(told, measure, wanted);
  const grows = wanted > told.height;
  const moved = seen.inner !== measure.inner;
  const echoes = moved && !grows ? 0 : told.echoes + (grows && (moved || quiet) ? 1 : 0);
  const held = grows && (moved || told.held) && echoes > (quiet ? ALL_ECHOES : ECHOES);
  const kept = held || (!grows && told.flips > FLIPS);
  return { ...told, seen: measure, height: kept ? told.height : wanted, echoes, held };
}

/** For so long, ms, a height is said again to hosts that listen late; each time after twice the time. */
export const LATE_MS = 60_000;
