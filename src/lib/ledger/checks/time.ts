import { formatClock, formatDay } from '../figures';
import { figureOf, UNCHECKED, type Checker } from './world';

interface LocalTime {
  day: string;
  minutes: number;
}

function localTime(instant: number, timeZone: string): LocalTime {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit'
  }).formatToParts(instant);
  const part = (type: string): string => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return { day: `${part('year')}-${part('month')}-${part('day')}`, minutes: Number(part('hour')) * 60 + Number(part('minute')) };
}

/** Minutes since 1970 as if the local time were UTC. */
const asMinutes = ({ day, minutes }: LocalTime): number => Date.parse(`${day}T00:00:00Z`) / 60_000 + minutes;

/** The instant of a local time: guessed as UTC, then moved by what the zone makes of the guess; twice, for a clock change. */
export function instantOf(local: LocalTime, zone: string): number {
  let guess = asMinutes(local);
  for (let i = 0; i < 2; i += 1) guess += asMinutes(local) - asMinutes(localTime(guess * 60_000, zone));
  return guess * 60_000;
}

const cityOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

/** A clock time in another zone, which may be on another day. */
export const checkTime: Checker = (check, claim) => {
  const figure = figureOf(claim.quantity);
  if (!figure || figure.unit !== 'time' || !check.zones || check.on === null) return UNCHECKED;
  const [first, second] = check.zones;
  const there = localTime(instantOf({ day: check.on, minutes: figure.min }, first), second);
  const other = there.day === check.on ? '' : there.day < check.on ? ', the day before' : ', the day after';
  const here = `${formatClock(figure.min)} in ${cityOf(first)} on ${formatDay(check.on)}`;
  const text = `${here} = ${formatClock(there.minutes)} in ${cityOf(second)} on ${formatDay(there.day)}${other}`;
  const recomputed = { min: there.minutes, max: there.minutes, unit: 'time' as const, text };
  const printed = claim.quantity?.also.find(({ unit }) => unit === 'time')?.min ?? null;
  if (printed === null) return { recomputed, verdict: 'cannot-check' };
  return { recomputed, verdict: printed === there.minutes ? 'holds' : 'differs' };
};
