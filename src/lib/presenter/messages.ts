import type { LessonClock } from './clock';

/** What the windows of one lesson tell one another, and how it is read. Nothing is believed that is not exactly of this shape. */

export const ROLES = ['deck', 'speaker'] as const;
/** The window that the class sees, or the one that only the presenter sees. */
export type Role = (typeof ROLES)[number];

/** What all windows of a lesson have in common. */
export interface Shared {
  /** Id of the step that the slide shows. */
  step: string;
  /** How much of what the slide hides at first has been revealed. */
  shown: number;
  black: boolean;
  clock: LessonClock;
}

/** How late a state is: the latest is everybody's. */
export interface Stamp {
  /** Changes before it. */
  n: number;
  role: Role;
  /** Id of the window that made it. */
  by: string;
}

interface From {
  /** Id of the window that speaks. */
  from: string;
  role: Role;
}

export type Message =
  /** A window has opened. */
  | (From & { kind: 'hello'; stamp: Stamp; shared: Shared })
  /** Something was done, or a window that has opened is told what was. */
  | (From & { kind: 'state'; stamp: Stamp; shared: Shared })
  | (From & { kind: 'ping' })
  | (From & { kind: 'here' })
  /** A window closes. */
  | (From & { kind: 'bye' });

const MOST_ROUNDS = 99;
const MOST_CHANGES = 1e9;
const LONGEST_MINUTES = 600;
const DAY_MS = 86_400_000;
const LATEST_MS = 8.64e15;

type Fields = Record<string, unknown>;

/** The fields of a plain object that has exactly these. */
function fieldsOf(value: unknown, names: readonly string[]): Fields | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const keys = Object.keys(value);
  return keys.length === names.length && names.every((name) => Object.hasOwn(value, name)) ? (value as Fields) : null;
}
const isWhole = (value: unknown, most: number, least = 0): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
const isMs = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= most;
const isId = (value: unknown): value is string => typeof value === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) && value.length <= 80; // prettier-ignore
const isRole = (value: unknown): value is Role => ROLES.includes(value as Role);

function clockOf(value: unknown): LessonClock | null {
  const fields = fieldsOf(value, ['plan', 'minutes', 'ran', 'since']);
  if (!fields) return null;
  const { plan, minutes, ran, since } = fields;
  if (!(plan === null || isId(plan)) || !isWhole(minutes, LONGEST_MINUTES, 1)) return null;
  if (!isMs(ran, DAY_MS) || !(since === null || isMs(since, LATEST_MS))) return null;
  return { plan, minutes, ran, since };
}

function sharedOf(value: unknown): Shared | null {
  const fields = fieldsOf(value, ['step', 'shown', 'black', 'clock']);
  const clock = clockOf(fields?.['clock']);
  if (!fields || !clock) return null;
  const { step, shown, black } = fields;
  return isId(step) && isWhole(shown, MOST_ROUNDS) && typeof black === 'boolean' ? { step, shown, black, clock } : null;
}

function stampOf(value: unknown): Stamp | null {
  const fields = fieldsOf(value, ['n', 'role', 'by']);
  if (!fields) return null;
  const { n, role, by } = fields;
  return isWhole(n, MOST_CHANGES) && isRole(role) && isId(by) ? { n, role, by } : null;
}

/** What was said, as a message; null where it is none. */
export function messageOf(value: unknown): Message | null {
  const plain = fieldsOf(value, ['kind', 'from', 'role']);
  const fields = plain ?? fieldsOf(value, ['kind', 'from', 'role', 'stamp', 'shared']);
  if (!fields) return null;
  const { kind, from, role } = fields;
  if (!isId(from) || !isRole(role)) return null;
  if (plain) return kind === 'ping' || kind === 'here' || kind === 'bye' ? { kind, from, role } : null;
  const [stamp, shared] = [stampOf(fields['stamp']), sharedOf(fields['shared'])];
  return stamp && shared && (kind === 'hello' || kind === 'state') ? { kind, from, role, stamp, shared } : null;
}
