/** What the stage shows on its way from one slide to its neighbour: which step, and how far it has come. */
export class Showing {
  #index = $state(0);
  #progress = $state(1);
  /** The slide at which it rests, or will. */
  #end = 0;
  #frame = 0;

  get index(): number {
    return this.#index;
  }

  /** 0 the step before at rest, 1 this step at rest. */
  get progress(): number {
    return this.#progress;
  }

  get moving(): boolean {
    return this.#frame !== 0;
  }

  /**
   * Goes to a slide: a neighbour in so many ms, any other at once, as well as whoever goes on before the last way has ended.
   */
  to(index: number, ms: number): void {
    const from = this.#end;
    if (index === from) return;
    const walks = ms > 0 && !this.moving && Math.abs(index - from) === 1;
    this.stop();
    this.#end = index;
    if (!walks) {
      this.#rest();
      return;
    }
    const start = performance.now();
    this.#index = Math.max(from, index);
    this.#progress = index > from ? 0 : 1;
    const step = (now: number): void => {
      const t = Math.min(1, Math.max(0, (now - start) / ms));
      if (t === 1) {
        this.#frame = 0;
        this.#rest();
        return;
      }
      this.#progress = index > from ? t : 1 - t;
      this.#frame = requestAnimationFrame(step);
    };
    this.#frame = requestAnimationFrame(step);
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  #rest(): void {
    this.#index = this.#end;
    this.#progress = 1;
  }
}
