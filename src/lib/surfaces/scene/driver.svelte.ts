import { untrack } from 'svelte';
import { prefersReducedMotion } from 'svelte/motion';
import { readFrameOptions, type FrameOptions } from '$lib/embed/options';
import { framePort, type HostView } from '$lib/embed/port';
import type { SceneRecord } from '$lib/scenes/theatre';
import { Scroller, type Sight } from '$lib/scroller/scroller.svelte';
import { Showing } from '../deck/showing.svelte';
import { formFor, heightInSight, isNearly, isScrolledByHost, standAt, steadyRoom, type Form, type Room } from './form';
import { turnTo } from './words';

/** ms from one step to the next: where the camera travels, and where it stays. */
const TRAVEL = 850;
const CHANGE = 550;
const WIDE = '(min-width: 900px)';
/** A host has so many ms to give the height that it was asked for, and at least this share of it. */
const PATIENCE = 3000;
const GIVEN = 0.75;

/** Takes what buttons, keys and the host say to the form, the step and the place of a scene's picture. */
export class SceneDriver {
  readonly #record: SceneRecord;
  readonly #showing = new Showing();
  readonly scroller = new Scroller({
    steps: 'section[data-step]',
    triggerAt: () => (matchMedia(WIDE).matches ? 0.8 : 0.94),
    restAt: () => (matchMedia(WIDE).matches ? 0.28 : 0.64),
    sight: () => this.#sight
  });
  #form = $state.raw<Form>('static');
  /** The step of the stepper. */
  #turned = $state(0);
  #announced = $state('');
  #options: FrameOptions = readFrameOptions('');
  #begun: Form | null = null;
  /** Hears no more of the host. */
  #leave: () => void = () => undefined;
  #view: HostView | null = null;
  #doubting = 0;
  #refused = false;
  #room: Room | null = null;
  #sight: Sight | null = null;
  #parts: { content: Element; scene: HTMLElement; standing: HTMLElement; words: HTMLElement } | null = null;
  /** Of the scene, from the frame's top, its height, and that of what stands still; px. */
  #boxes = { top: 0, height: 0, standing: 0 };

  constructor(record: SceneRecord) {
    this.#record = record;
  }

  get form(): Form {
    return this.#form;
  }

  get #turns(): boolean {
    return this.#form === 'stepper' || this.#form === 'static';
  }

  /** The step that is read. */
  get index(): number {
    return this.#turns ? this.#turned : this.scroller.index;
  }

  /** What the picture shows: which step, and how far it has come. */
  get shown(): { index: number; progress: number } {
    return this.#turns ? this.#showing : this.scroller;
  }

  /** What a stepper says of its step once it has changed. */
  get announced(): string {
    return this.#announced;
  }

  /** An attachment for the scene's element: takes its form, and keeps to it what the host says. */
  follow = (scene: HTMLElement): (() => void) => untrack(() => this.#follow(scene));

  #follow(scene: HTMLElement): () => void {
    const [standing, words] = ['.standing', '.steps'].map((part) => scene.querySelector<HTMLElement>(part));
    const content = scene.closest('[data-frame-content]');
    const port = framePort();
    if (!standing || !words || !content) return () => undefined;
    this.#parts = { content, scene, standing, words };
    this.#options = readFrameOptions(location.search, this.#record.steps.map(({ id }) => id)); // prettier-ignore
    this.#take(port?.view ?? null);
    this.#open();
    const heights = new ResizeObserver(() => this.#measure());
    [content, scene, standing].forEach((box) => heights.observe(box));
    // Where no word of the host's could change the form, it is not asked for any.
    const listens = this.#options.mode === 'auto' || this.#options.mode === 'scroll';
    if (listens && port) this.#leave = port.onview((view) => this.#take(view));
    const ending = new AbortController();
    for (const sign of ['click', 'keydown']) addEventListener(sign, () => this.#begin(), { signal: ending.signal });
    return () => {
      this.#leave();
      clearTimeout(this.#doubting);
      ending.abort();
      heights.disconnect();
      this.#showing.stop();
      this.#parts = null;
    };
  }

  /** The reader has begun to read: a form that needs no host then stays. */
  #begin(): void {
    this.#begun ??= this.#form;
    if (!isScrolledByHost(this.#begun)) this.#leave();
  }

  /** Goes to a step, the nearest that there is. */
  goTo(wanted: number): void {
    const { steps } = this.#record;
    const index = Math.min(steps.length - 1, Math.max(0, wanted));
    const step = steps[index];
    if (!step || this.#form === 'static') return;
    this.#begin();
    if (this.#form === 'stepper') this.#turn(index);
    else
      document
        .getElementById(step.id)
        ?.scrollIntoView({ behavior: prefersReducedMotion.current ? 'instant' : 'smooth', block: 'start' });
  }

  #turn(index: number): void {
    const step = this.#record.steps[index];
    if (!step || !this.#parts || index === this.#turned) return;
    const travels = JSON.stringify(this.#record.steps[this.#turned]?.box) !== JSON.stringify(step.box);
    this.#showing.to(index, prefersReducedMotion.current ? 0 : travels ? TRAVEL : CHANGE);
    this.#turned = index;
    this.#announced = step.title;
    turnTo(this.#parts.words, step.id);
  }

  /** Shows first what the address asks for. */
  #open(): void {
    const index = this.#record.steps.findIndex(({ id }) => id === this.#options.step);
    const step = this.#record.steps[index];
    if (!step || index === 0 || !this.#parts) return;
    if (this.#form === 'scroll') document.getElementById(step.id)?.scrollIntoView({ behavior: 'instant', block: 'start' });
    this.#showing.to(index, 0);
    this.#turned = index;
    turnTo(this.#parts.words, step.id);
  }

  /** The host's word of the frame's place, or none yet. */
  #take(view: HostView | null): void {
    const before = this.#form;
    this.#view = view;
    this.#form = formFor({ mode: this.#options.mode, view: this.#refused ? null : view, begun: this.#begun });
    if (view && isScrolledByHost(this.#form)) this.#layFor(view);
    document.documentElement.dataset.frame = this.#form;
    if (this.#form !== before) {
      if (before === 'track') framePort()?.askTrack(null);
      this.#sight = null;
      this.#parts?.standing.style.removeProperty('transform');
      this.#measure();
      this.#doubt();
    }
    if (!view || !isScrolledByHost(this.#form)) return;
    if (this.#form === 'track') scrollTo({ top: Math.max(0, -view.top), behavior: 'instant' });
    else {
      this.#sight = { top: -view.top, height: heightInSight(view, screen.availHeight) };
      this.#stand();
      this.scroller.look();
    }
  }

  /** A host that says where the frame is may not let it be as high as it wants: then it is as where nothing is said. */
  #doubt(): void {
    clearTimeout(this.#doubting);
    if (!isScrolledByHost(this.#form)) return;
    this.#doubting = window.setTimeout(() => {
      const { content } = this.#parts ?? {};
      if (!this.#view || !content) return;
      const wanted =
        this.#form === 'track' ? heightInSight(this.#view, screen.availHeight) : content.getBoundingClientRect().height;
      // Of a page that nobody sees, nothing is laid out.
      if (document.hidden || innerWidth === 0) this.#doubt();
      else if (innerHeight < wanted * GIVEN) {
        this.#refused = true;
        this.#take(this.#view);
      }
    }, PATIENCE);
  }

  /** Lays the steps out for the height that is in sight; in a track the frame has that height itself, as soon as it is given. */
  #layFor(view: HostView): void {
    const now = { height: heightInSight(view, screen.availHeight), width: innerWidth };
    const room = steadyRoom(this.#room, now, matchMedia('(pointer: coarse)').matches);
    this.#room = room;
    const given = this.#form === 'track' && isNearly(innerHeight, room.height);
    const unit = given ? '' : `${room.height / 100}px`;
    const { style } = document.documentElement;
    if (style.getPropertyValue('--vh') !== unit) style.setProperty('--vh', unit);
  }

  /** At once where the form is new: before anyone takes the content's height for one that the frame wants. */
  #measure(): void {
    if (!this.#parts) return;
    const { content, scene, standing } = this.#parts;
    if (this.#form === 'track' && this.#view) {
      this.#layFor(this.#view);
      framePort()?.askTrack(Math.ceil(content.getBoundingClientRect().height));
    }
    if (this.#form !== 'tall') return;
    const { top, height } = scene.getBoundingClientRect();
    this.#boxes = { top: top + scrollY, height, standing: standing.offsetHeight };
    this.#stand();
  }

  /** Moves what stands still to the part in sight: nothing is read and nothing else written, or scrolling would cost layouts. */
  #stand(): void {
    if (!this.#sight || !this.#parts) return;
    const y = standAt({ sightTop: this.#sight.top, ...this.#boxes });
    this.#parts.standing.style.transform = `translateY(${y}px)`;
  }
}
