import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIRST_CLOCK } from './clock';
import { messageOf, type Message, type Role, type Shared } from './messages';
import { done, heard, helloOf, opened, type InStep } from './sync';

const id = fc.stringMatching(/^[a-z0-9]{1,8}$/);
const role = fc.constantFrom<Role>('deck', 'speaker');
const clock = fc.record({
  plan: fc.option(fc.constantFrom('15', '45', '90')),
  minutes: fc.integer({ min: 1, max: 600 }),
  ran: fc.nat({ max: 86_400_000 }),
  since: fc.option(fc.nat())
});
const shared: fc.Arbitrary<Shared> = fc.record({ step: id, shown: fc.nat({ max: 99 }), black: fc.boolean(), clock });
const stamp = fc.record({ n: fc.nat({ max: 9 }), role, by: id });
const message: fc.Arbitrary<Message> = fc.oneof(
  fc.record({ kind: fc.constantFrom('hello' as const, 'state' as const), from: id, role, stamp, shared }),
  fc.record({ kind: fc.constantFrom('ping' as const, 'here' as const, 'bye' as const), from: id, role })
);

describe('a message', () => {
  it('is read as it was sent', () => {
    fc.assert(
      fc.property(message, (sent) => {
        expect(messageOf(structuredClone(sent))).toEqual(sent);
      })
    );
  });

  it('is none if it is anything else', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const read = messageOf(value);
        expect([null, value]).toContainEqual(read);
      })
    );
  });

  it('is none once a field is spoilt, missing or too many', () => {
    const spoilt = fc.constantFrom<unknown>(
      null,
      undefined,
      -1,
      0.5,
      NaN,
      Infinity,
      '',
      '<b>',
      'a b',
      {},
      [],
      true,
      'x'.repeat(99)
    );
    const paths = ['kind', 'from', 'role', 'stamp', 'stamp.n', 'stamp.role', 'stamp.by', 'shared', 'shared.step', 'shared.shown', 'shared.clock', 'shared.clock.minutes']; // prettier-ignore
    const whole = fc.record({ kind: fc.constant('state' as const), from: id, role, stamp, shared });
    fc.assert(
      fc.property(whole, fc.constantFrom(...paths), spoilt, fc.boolean(), (sent, path, value, drop) => {
        const bad = structuredClone(sent) as unknown as Record<string, unknown>;
        const keys = path.split('.');
        const owner = keys.slice(0, -1).reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, bad);
        if (drop) Reflect.deleteProperty(owner, keys.at(-1) ?? '');
        else owner[keys.at(-1) ?? ''] = value;
        expect(messageOf(bad)).toBeNull();
        expect(messageOf({ ...sent, more: 1 })).toBeNull();
        expect(messageOf({ ...sent, shared: { ...sent.shared, more: 1 } })).toBeNull();
      })
    );
  });
});

/** Windows that speak over one channel: it keeps the order of each speaker, and mixes the speakers as `pick` says. */
class Room {
  windows: InStep[];
  #queues: Message[][];
  said = 0;
  constructor(windows: InStep[]) {
    this.windows = windows;
    this.#queues = windows.map(() => []);
  }
  say(message: Message | null): void {
    if (!message) return;
    this.said += 1;
    this.#queues.forEach((queue, i) => this.windows[i]?.id !== message.from && queue.push(message));
  }
  act(i: number, to: Shared): void {
    const made = done(this.windows[i] as InStep, to);
    this.windows[i] = made.self;
    this.say(made.message);
  }
  hear(i: number): boolean {
    const message = this.#queues[i]?.shift();
    if (!message) return false;
    const made = heard(this.windows[i] as InStep, message);
    this.windows[i] = made.self;
    this.say(made.answer);
    return true;
  }
  settle(): void {
    while (this.windows.some((_, i) => this.hear(i)));
  }
}

const room = fc
  .tuple(fc.uniqueArray(id, { minLength: 2, maxLength: 4 }), fc.array(role, { minLength: 4, maxLength: 4 }), fc.array(shared, { minLength: 4, maxLength: 4 }))
  .map(([ids, roles, states]) => new Room(ids.map((one, i) => opened(one, roles[i] as Role, states[i] as Shared)))); // prettier-ignore
const acts = fc.array(fc.tuple(fc.nat({ max: 3 }), fc.option(shared)), { maxLength: 12 });

describe('windows of one lesson', () => {
  it('end in one state, whatever was done in which of them and however late it was heard', () => {
    fc.assert(
      fc.property(room, acts, (one, list) => {
        one.windows.forEach((window) => one.say(helloOf(window)));
        for (const [who, to] of list) {
          const i = who % one.windows.length;
          if (to) one.act(i, to);
          else one.hear(i);
        }
        one.settle();
        const [first] = one.windows;
        for (const window of one.windows) expect(window.shared).toEqual(first?.shared);
      })
    );
  });

  it('say no more than was done: no echo', () => {
    fc.assert(
      fc.property(room, acts, (one, list) => {
        const changes = list.filter(([, to]) => to !== null).length;
        one.windows.forEach((window) => one.say(helloOf(window)));
        for (const [who, to] of list) if (to) one.act(who % one.windows.length, to);
        one.settle();
        const n = one.windows.length;
        expect(one.said).toBeLessThanOrEqual(n * n + changes);
      })
    );
  });

  it('tell one that opens in mid-lesson where they are, whatever its address says', () => {
    fc.assert(
      fc.property(shared, shared, shared, role, (start, now, late, as) => {
        fc.pre(JSON.stringify(start) !== JSON.stringify(now));
        const first = done(opened('a', 'speaker', start), now).self;
        const answer = heard(first, helloOf(opened('b', as, late))).answer;
        expect(answer?.kind).toBe('state');
        expect(heard(opened('b', as, late), answer as Message).self.shared).toEqual(now);
      })
    );
  });

  it('before anything was done, follow the window that the class sees', () => {
    const [deck, speaker] = [
      opened('a', 'deck', { step: 'oskil', shown: 0, black: false, clock: FIRST_CLOCK }),
      opened('z', 'speaker', { step: 'title', shown: 0, black: false, clock: FIRST_CLOCK })
    ];
    expect(heard(speaker, helloOf(deck)).self.shared.step).toBe('oskil');
    expect(heard(deck, helloOf(speaker))).toMatchObject({ self: deck, answer: { kind: 'state', shared: { step: 'oskil' } } });
  });
});
