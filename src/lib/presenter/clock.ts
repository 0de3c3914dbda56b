/** The clock of a lesson: how long it is to last, and how long it has. */
export interface LessonClock {
  /** Id of the plan that it follows; null where only a length was chosen. */
  plan: string | null;
  /** Minutes that the lesson is to last. */
  minutes: number;
  /** ms that passed before it was last started. */
  ran: number;
  /** When it was last started, ms since 1970; null where it stands. */
  since: number | null;
}

export const FIRST_CLOCK: LessonClock = { plan: '45', minutes: 45, ran: 0, since: null };

/** ms that have passed; never less than nothing, should the computer's own clock be set back. @param now ms since 1970 */
export const elapsedOf = ({ ran, since }: LessonClock, now: number): number =>
  ran + (since === null ? 0 : Math.max(0, now - since));

export const started = (clock: LessonClock, now: number): LessonClock =>
  clock.since === null ? { ...clock, since: now } : clock;

export const paused = (clock: LessonClock, now: number): LessonClock => ({ ...clock, ran: elapsedOf(clock, now), since: null });

/** Back to the start; a clock that runs runs on. */
export const reset = (clock: LessonClock, now: number): LessonClock => ({
  ...clock,
  ran: 0,
  since: clock.since === null ? null : now
});

/** `7:05`, or `1:07:05` from an hour on. @param ms rounded down to a second */
export function clockWords(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
