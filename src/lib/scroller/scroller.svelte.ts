import scrollama, { type DecimalType } from 'scrollama';
import { untrack } from 'svelte';
import { positionAt, type Position } from './position';

/** The part of the page that its reader sees, px from the window's top. */
export interface Sight {
  top: number;
  height: number;
}

export interface ScrollerSettings {
  /** Selector of the steps below the element. */
  steps: string;
  /** Trigger line as a part of the height in sight. */
  triggerAt: () => number;
  /** Where a step's top stands once it is read, in the same measure: there its picture is at rest. */
  restAt: () => number;
  /** What is in sight of a frame that is taller than that, and scrolled by another's page; else the whole window is. */
  sight?: () => Sight | null;
}

/** Reads step and progress from the steps' rectangles whenever scrollama or the window says that something moved. */
export class Scroller {
  #position = $state.raw<Position>({ index: 0, progress: 1 });
  #settings: ScrollerSettings;
  #soon: () => void = () => undefined;

  constructor(settings: ScrollerSettings) {
    this.#settings = settings;
  }

  get index(): number {
    return this.#position.index;
  }

  get progress(): number {
    return this.#position.progress;
  }

  /** Something moved that the window does not know of: what is in sight is another part. */
  look(): void {
    this.#soon();
  }

  /** An attachment for the element that holds the steps; untracked, or each step would attach it anew. */
  follow = (container: HTMLElement): (() => void) => untrack(() => this.#follow(container));

  #follow(container: HTMLElement): () => void {
    const steps = [...container.querySelectorAll<HTMLElement>(this.#settings.steps)];
    const told = (): Sight | null => this.#settings.sight?.() ?? null;
    let frame = 0;
    const read = (): void => {
      frame = 0;
      const rects = steps.map((step) => step.getBoundingClientRect());
      const [trigger, rest] = [this.#settings.triggerAt(), this.#settings.restAt()];
      const { top, height } = told() ?? { top: 0, height: innerHeight };
      const next = positionAt(rects, top + height * trigger, height * (trigger - rest) * 0.96);
      const { index, progress } = this.#position;
      if (next.index !== index || next.progress !== progress) this.#position = next;
    };
    const soon = (this.#soon = (): void => {
      frame ||= requestAnimationFrame(read);
    });
    const observers = scrollama();
    observers
      .setup({ step: steps, offset: this.#settings.triggerAt() as DecimalType })
      .onStepEnter(soon)
      .onStepExit(soon);
    let width = innerWidth;
    /** Another width is another layout: the reader stays at the step, and as far through it, as before. */
    const keepPlace = (): void => {
      const { index, progress } = this.#position;
      const step = steps[index];
      if (innerWidth === width || !step) return;
      width = innerWidth;
      if (index === 0 || told()) return;
      const [trigger, rest] = [this.#settings.triggerAt(), this.#settings.restAt()];
      const at = innerHeight * (trigger - Math.min(progress, 0.99) * (trigger - rest));
      scrollTo({ top: scrollY + step.getBoundingClientRect().top - at, behavior: 'instant' });
    };
    const resized = (): void => {
      keepPlace();
      observers.resize();
      soon();
    };
    const heights = new ResizeObserver(resized);
    heights.observe(container);
    addEventListener('resize', resized);
    addEventListener('scroll', soon, { passive: true });
    read();
    return () => {
      this.#soon = () => undefined;
      cancelAnimationFrame(frame);
      observers.destroy();
      heights.disconnect();
      removeEventListener('resize', resized);
      removeEventListener('scroll', soon);
    };
  }
}
