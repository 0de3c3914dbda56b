import { openChannel, type Channel } from './channel';
import { FIRST_CLOCK, type LessonClock } from './clock';
import type { Deck } from './deck.svelte';
import type { Message, Role, Shared } from './messages';
import { done, heard, helloOf, opened, type InStep } from './sync';

/** ms between two questions whether the other window is still there, and until it counts as gone. */
const ASKS_EVERY = 3000;
const GONE_AFTER = 7000;

const newId = (): string => `w${Math.random().toString(36).slice(2, 12)}`;

/** Keeps a deck in step with those of other windows, and holds the lesson's clock; alone where there is no other. */
export class Together {
  #deck: Deck;
  #role: Role;
  #onfollow: () => void;
  #clock: LessonClock = $state.raw(FIRST_CLOCK);
  #works = $state(false);
  #others = $state<boolean | null>(null);
  #heardAt = 0;
  #self: InStep | null = null;
  #channel: Channel | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;

  /** @param onfollow called after the deck has gone where another window led it */
  constructor(deck: Deck, role: Role, onfollow: () => void = () => undefined) {
    this.#deck = deck;
    this.#role = role;
    this.#onfollow = onfollow;
  }

  get clock(): LessonClock {
    return this.#clock;
  }

  set clock(clock: LessonClock) {
    this.#clock = clock;
    this.tell();
  }

  /** Whether this browser lets windows speak to one another. */
  get works(): boolean {
    return this.#works;
  }

  /** Whether a window of the other kind has been heard of late, null before one could be; only the speaker's asks. */
  get others(): boolean | null {
    return this.#others;
  }

  #now(): Shared {
    const { step, shown, black } = this.#deck;
    return { step, shown, black, clock: this.#clock };
  }

  /** Tells the others what has changed since they last knew; call it after any change. */
  tell(): void {
    const now = this.#now();
    if (!this.#self) return;
    const { self, message } = done(this.#self, now);
    this.#self = self;
    if (message) this.#channel?.send(message);
  }

  /** Joins the other windows. @param top way to the site's top @returns how to leave them */
  join(top: string): () => void {
    const enter = (): void => {
      this.#self ??= opened(newId(), this.#role, this.#now());
      this.#channel = openChannel(top, (message) => this.#hear(message));
      this.#works = this.#channel.works;
      this.#channel.send(helloOf(this.#self));
      if (this.#role === 'speaker' && this.#works) this.#timer = setInterval(() => this.#ask(), ASKS_EVERY);
    };
    const leave = (): void => {
      clearInterval(this.#timer);
      if (this.#self) this.#channel?.send({ kind: 'bye', from: this.#self.id, role: this.#role });
      this.#channel?.close();
      this.#channel = null;
    };
    const listening = new AbortController();
    const { signal } = listening;
    // A page that the browser keeps for the way back is silent there, and joins again when it returns.
    addEventListener('pagehide', leave, { signal });
    addEventListener('pageshow', (event) => event.persisted && enter(), { signal });
    enter();
    return () => {
      listening.abort();
      leave();
    };
  }

  #ask(): void {
    if (Date.now() - this.#heardAt > GONE_AFTER) this.#others = false;
    if (this.#self) this.#channel?.send({ kind: 'ping', from: this.#self.id, role: this.#role });
  }

  #hear(message: Message): void {
    if (!this.#self) return;
    if (message.role !== this.#role) {
      this.#others = message.kind !== 'bye';
      this.#heardAt = Date.now();
      // There may be a second one.
      if (message.kind === 'bye') this.#ask();
    }
    const { self, answer } = heard(this.#self, message);
    const follows = self.stamp !== this.#self.stamp;
    if (follows && !this.#deck.take(self.shared)) return;
    if (follows) {
      this.#clock = self.shared.clock;
      // As this deck could follow it: what it could not is not told back.
      this.#self = { ...self, shared: this.#now() };
      this.#onfollow();
    }
    if (answer) this.#channel?.send(answer);
  }
}
