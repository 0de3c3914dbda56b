import type { Kept, Prediction } from '$lib/domain/prediction';
import { keptAt, nextAt, roundsOf } from '$lib/presenter/asked';
import { Deck } from '$lib/presenter/deck.svelte';
import { meaningOf, type Command } from '$lib/presenter/keys';
import { Together } from '$lib/presenter/together.svelte';
import type { SceneRecord } from '$lib/scenes/theatre';
import { saidInAddress, sayInAddress } from '$lib/surfaces/deck/address';
import { placeOf } from '$lib/surfaces/deck/keyboard';
import type { SpeakerData } from './data';

/** What the speaker's window drives: a deck of its own, in step with the one that the class sees. */
export class Lectern {
  /** All steps, or those of the lesson that the address names. */
  readonly record: SceneRecord;
  readonly deck: Deck;
  readonly together: Together;
  #predictions: Record<string, Prediction>;
  /** Shows the notes of a step. */
  #turn: (step: string) => void;
  #typed = $state('');

  constructor({ record, predictions, plans }: SpeakerData, turn: (step: string) => void) {
    const plan = plans.find(({ id }) => id === saidInAddress(location.search, 'lesson'));
    const shown = plan?.phases.flatMap(({ steps }) => steps);
    const steps = shown ? record.steps.filter(({ id }) => shown.includes(id)) : record.steps;
    this.record = { ...record, steps };
    this.deck = new Deck(steps.map(({ id }) => ({ id, rounds: roundsOf(predictions[id]) })));
    this.together = new Together(this.deck, 'speaker', () => this.#follow());
    if (plan) this.together.clock = { ...this.together.clock, plan: plan.id, minutes: plan.minutes };
    this.#predictions = predictions;
    this.#turn = turn;
    this.deck.goToStep(saidInAddress(location.search, 'step') ?? '');
    this.#follow();
  }

  get step(): SceneRecord['steps'][number] | undefined {
    return this.record.steps[this.deck.index];
  }

  get prediction(): Prediction | undefined {
    return this.#predictions[this.deck.step];
  }

  get kept(): Kept | null {
    return keptAt(this.prediction, this.deck.shown);
  }

  /** Who speaks with the next reveal, or `words`; null where nothing is hidden. */
  get next(): string | null {
    const next = this.prediction ? nextAt(this.prediction, this.deck.shown) : null;
    return next === null || next === 'words' ? next : next.who;
  }

  /** Digits of a slide's number, as far as typed. */
  get typed(): string {
    return this.#typed;
  }

  run(command: Command): void {
    if (command === 'black') this.#drive(() => this.deck.setBlack(!this.deck.black));
    else if (command === 'close') this.#drive(() => this.deck.setBlack(false));
    else if (command === 'forward' || command === 'back' || command === 'first' || command === 'last' || command === 'reveal')
      this.#drive(() => this.deck.move(command));
  }

  press(event: KeyboardEvent): void {
    const place = placeOf(event);
    const characters = saidInAddress(location.search, 'keys') !== 'off';
    const meaning = place && meaningOf(event, { typed: this.#typed, characters, onControl: place.onControl });
    if (!meaning) return;
    event.preventDefault();
    this.#typed = 'typed' in meaning ? meaning.typed : '';
    if ('slide' in meaning) this.#drive(() => this.deck.go(meaning.slide - 1));
    if ('command' in meaning) this.run(meaning.command);
  }

  /** Does something to the deck; the notes, the address and the other windows follow. */
  #drive(change: () => void): void {
    change();
    this.#follow();
    this.together.tell();
  }

  #follow(): void {
    const { step } = this.deck;
    this.#turn(step);
    document.documentElement.dataset.step = step;
    sayInAddress('step', step, 'replace');
  }
}
