import { ROLES, type Message, type Role, type Shared, type Stamp } from './messages';

/**
 * How windows stay in step. Each holds one state with a stamp, and the latest stamp is everybody's. A window speaks only when
 * something was done in it, or to answer one that has just opened; what it hears it never repeats, so no echo can start.
 */
export interface InStep {
  id: string;
  role: Role;
  stamp: Stamp;
  shared: Shared;
}

/** A window as it opens: nothing has been done in it. */
export const opened = (id: string, role: Role, shared: Shared): InStep => ({ id, role, stamp: { n: 0, role, by: id }, shared });

/** Whether a state is later than another. Of two windows in which equally much was done the class's own leads. */
export function isLater(one: Stamp, other: Stamp): boolean {
  if (one.n !== other.n) return one.n > other.n;
  if (one.role !== other.role) return ROLES.indexOf(one.role) < ROLES.indexOf(other.role);
  return one.by > other.by;
}

export const helloOf = ({ id, role, stamp, shared }: InStep): Message => ({ kind: 'hello', from: id, role, stamp, shared });

export const sameShared = (one: Shared, other: Shared): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Something was done in this window. @returns the window after it, and what it tells the others: nothing where nothing changed */
export function done(self: InStep, shared: Shared): { self: InStep; message: Message | null } {
  if (sameShared(self.shared, shared)) return { self, message: null };
  const { id, role } = self;
  const after: InStep = { id, role, shared, stamp: { n: self.stamp.n + 1, role, by: id } };
  return { self: after, message: { kind: 'state', from: id, role, stamp: after.stamp, shared } };
}

/** A window hears a message. @returns the window after it, and its answer: only an opening or a ping gets one */
export function heard(self: InStep, message: Message): { self: InStep; answer: Message | null } {
  const { id, role } = self;
  if (message.from === id) return { self, answer: null };
  if (message.kind === 'ping') return { self, answer: { kind: 'here', from: id, role } };
  if (message.kind !== 'hello' && message.kind !== 'state') return { self, answer: null };
  if (isLater(message.stamp, self.stamp))
    return { self: { id, role, stamp: message.stamp, shared: message.shared }, answer: message.kind === 'hello' ? { kind: 'here', from: id, role } : null }; // prettier-ignore
  return { self, answer: message.kind === 'hello' ? { kind: 'state', from: id, role, stamp: self.stamp, shared: self.shared } : null }; // prettier-ignore
}
