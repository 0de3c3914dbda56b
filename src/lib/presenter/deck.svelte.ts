import { moved, placeIn, type Move, type Place, type Slide } from './place';

/** A deck that is being shown: where it stands, and whether the screen is black. Several drivers may hold one. */
export class Deck {
  readonly slides: readonly Slide[];
  #place: Place = $state.raw({ index: 0, shown: 0 });
  #black = $state(false);

  constructor(slides: readonly Slide[], start: Place = { index: 0, shown: 0 }) {
    this.slides = slides;
    this.#place = placeIn(slides, start);
  }

  get place(): Place {
    return this.#place;
  }

  get index(): number {
    return this.#place.index;
  }

  get shown(): number {
    return this.#place.shown;
  }

  /** Id of the step that the slide shows. */
  get step(): string {
    return this.slides[this.index]?.id ?? '';
  }

  /** Whether the slide hides something still. */
  get hides(): boolean {
    return this.shown < (this.slides[this.index]?.rounds ?? 0);
  }

  get black(): boolean {
    return this.#black;
  }

  /** From a black screen a move only leads back to the slide: whoever pressed could not see where it would lead. */
  move(move: Move): void {
    if (this.#black) this.#black = false;
    else this.#place = moved(this.slides, this.#place, move);
  }

  /** The nearest place that the deck has. */
  go(index: number, shown = 0): void {
    this.#place = placeIn(this.slides, { index, shown });
    this.#black = false;
  }

  /** @returns whether the deck has that step */
  goToStep(id: string): boolean {
    const index = this.slides.findIndex((slide) => slide.id === id);
    if (index >= 0) this.go(index);
    return index >= 0;
  }

  /** Stands where another window does. @returns whether the deck has that step */
  take({ step, shown, black }: { step: string; shown: number; black: boolean }): boolean {
    const index = this.slides.findIndex((slide) => slide.id === step);
    if (index < 0) return false;
    this.go(index, shown);
    this.#black = black;
    return true;
  }

  setBlack(black: boolean): void {
    this.#black = black;
  }
}
