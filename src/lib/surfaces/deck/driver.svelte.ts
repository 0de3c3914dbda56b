import { prefersReducedMotion } from 'svelte/motion';
import type { Kept, Prediction } from '$lib/domain/prediction';
import { keptAt } from '$lib/presenter/asked';
import { Deck } from '$lib/presenter/deck.svelte';
import { meaningOf, type Command } from '$lib/presenter/keys';
import { Together } from '$lib/presenter/together.svelte';
import type { Reader } from '$lib/reader/reader.svelte';
import type { SceneRecord } from '$lib/scenes/theatre';
import { wayToTop } from '$lib/ui/top';
import { saidInAddress, sayInAddress } from './address';
import { recordFor, slidesOf, type DeckData } from './data';
import { toggleFullscreen } from './fullscreen.svelte';
import { placeOf } from './keyboard';
import { Showing } from './showing.svelte';

/** What may lie over the slide. */
export type Sheet = 'overview' | 'help' | 'link' | 'number';

/** ms from one slide to the next: where the camera travels, and where it stays. */
const TRAVEL = 850;
const CHANGE = 550;
/** Changes that follow one another faster than this share an entry of the history; ms. */
const HURRY = 350;
/** A number that is not gone to is forgotten after so many ms. */
const FORGET = 3000;

/** Takes what keys, buttons, swipes and the history ask for to the deck, and lets picture, words and address follow. */
export class Driver {
  readonly #data: DeckData;
  #record: SceneRecord = $state.raw() as unknown as SceneRecord;
  #deck: Deck = $state.raw() as unknown as Deck;
  readonly showing = new Showing();
  #together = $state.raw<Together | null>(null);
  #leave: () => void = () => undefined;
  #reader: Reader;
  /** Shows the words of a step. */
  #turn: (step: string) => void;
  #sheet = $state.raw<Sheet | null>(null);
  #typed = $state('');
  #notes = $state(false);
  #characters = $state(true);
  #lastChange = 0;
  #forgetting = 0;

  constructor(data: DeckData, reader: Reader, turn: (step: string) => void) {
    this.#data = data;
    this.#record = data.record;
    this.#deck = new Deck(slidesOf(data.record, data.predictions));
    this.#reader = reader;
    this.#turn = turn;
  }

  /** What is shown: all steps, or those of a lesson. */
  get record(): SceneRecord {
    return this.#record;
  }

  get deck(): Deck {
    return this.#deck;
  }

  get step(): SceneRecord['steps'][number] | undefined {
    return this.record.steps[this.deck.index];
  }

  get sheet(): Sheet | null {
    return this.#sheet;
  }

  /** Digits of a slide's number, as far as typed. */
  get typed(): string {
    return this.#typed;
  }

  /** Whether the drawer with the notes is open. */
  get notes(): boolean {
    return this.#notes;
  }

  /** Whether letters, digits and punctuation are keys of the deck. */
  get characters(): boolean {
    return this.#characters;
  }

  set characters(on: boolean) {
    this.#characters = on;
    sayInAddress('keys', on ? null : 'off', 'replace');
  }

  /** Takes the lesson and the place that the address says. */
  start(): void {
    this.#record = recordFor(this.#data, saidInAddress(location.search, 'lesson'));
    this.#deck = new Deck(slidesOf(this.#record, this.#data.predictions));
    this.#characters = saidInAddress(location.search, 'keys') !== 'off';
    this.deck.goToStep(saidInAddress(location.search, 'step') ?? '');
    this.#follow(false);
    this.#together = new Together(this.deck, 'deck', () => this.#led());
    this.#leave = this.#together.join(wayToTop());
  }

  stop(): void {
    this.#leave();
    this.showing.stop();
    clearTimeout(this.#forgetting);
  }

  /** With the speaker's window, where there is one; null until the deck has started. */
  get together(): Together | null {
    return this.#together;
  }

  /** What the slide asks before it shows, and what of that it keeps back still. */
  get prediction(): Prediction | undefined {
    return this.#data.predictions[this.deck.step];
  }

  get kept(): Kept | null {
    return keptAt(this.prediction, this.deck.shown);
  }

  /** The history has moved, and the address with it. */
  arrive(): void {
    this.#characters = saidInAddress(location.search, 'keys') !== 'off';
    const id = saidInAddress(location.search, 'step') ?? '';
    if (id === this.deck.step) return;
    if (!this.deck.goToStep(id)) this.deck.go(0);
    this.#follow(true);
  }

  /** @param held whether a key is held down, so that many such changes come at once */
  drive(change: () => void, held = false): void {
    const before = this.deck.index;
    change();
    if (this.deck.index === before) return;
    const now = performance.now();
    const hurried = held || now - this.#lastChange < HURRY;
    this.#lastChange = now;
    this.#follow(!hurried);
    sayInAddress('step', this.deck.step, hurried ? 'replace' : 'push');
  }

  /** @param number of a slide, from 1; the nearest that there is */
  goTo(number: number): void {
    this.drive(() => this.deck.go(number - 1));
  }

  press(event: KeyboardEvent): void {
    const place = placeOf(event);
    const { typed, characters } = this;
    const meaning = place && meaningOf(event, { typed, characters, onControl: place.onControl });
    if (!meaning) return;
    event.preventDefault();
    this.#type('typed' in meaning ? meaning.typed : '');
    if ('slide' in meaning) this.goTo(meaning.slide);
    if ('command' in meaning) this.run(meaning.command, event.repeat);
  }

  run(command: Command, held = false): void {
    const { deck } = this;
    switch (command) {
      case 'forward':
      case 'back':
      case 'first':
      case 'last':
      case 'reveal':
        this.drive(() => deck.move(command), held);
        break;
      case 'black':
        if (!held) deck.setBlack(!deck.black);
        break;
      case 'notes':
        this.#notes = !this.#notes;
        break;
      case 'labels':
        this.#reader.set('labels', !this.#reader.options.labels);
        break;
      case 'fullscreen':
        if (!held) toggleFullscreen();
        break;
      case 'overview':
      case 'link':
      case 'help':
        this.open(command);
        break;
      case 'close':
        deck.setBlack(false);
        this.#notes = false;
        break;
      default:
        command satisfies never;
    }
  }

  open(sheet: Sheet | null): void {
    this.#sheet = sheet;
  }

  /** Another window has moved the deck; the history is left to whoever presses here. */
  #led(): void {
    this.#follow(true);
    sayInAddress('step', this.deck.step, 'replace');
  }

  #type(digits: string): void {
    this.#typed = digits;
    clearTimeout(this.#forgetting);
    if (digits !== '') this.#forgetting = window.setTimeout(() => (this.#typed = ''), FORGET);
  }

  /** @param walk whether the picture may take its way, and not only stand at its end */
  #follow(walk: boolean): void {
    const { step } = this;
    if (!step) return;
    const from = this.record.steps[this.showing.index];
    const travels = JSON.stringify(from?.box) !== JSON.stringify(step.box);
    this.showing.to(this.deck.index, walk && !prefersReducedMotion.current ? (travels ? TRAVEL : CHANGE) : 0);
    this.#turn(step.id);
    document.documentElement.dataset.step = step.id;
  }
}
