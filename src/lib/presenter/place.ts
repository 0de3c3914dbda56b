/** A slide of the deck: one step of the story. */
export interface Slide {
  /** Id of the step. */
  id: string;
  /** How often the slide can be asked to reveal something more; 0 where it shows everything at once. */
  rounds: number;
}

/** Where a deck stands: a slide, and how much of what it hides at first has been revealed, 0 to its rounds. */
export interface Place {
  index: number;
  shown: number;
}

/** What a key, a button, a swipe or another window asks of a deck. */
export type Move = 'forward' | 'back' | 'first' | 'last' | 'reveal';

const clamp = (value: number, most: number): number => Math.min(Math.max(Math.trunc(value) || 0, 0), Math.max(most, 0));

/** The nearest place that the deck has. */
export function placeIn(slides: readonly Slide[], { index, shown }: Place): Place {
  const at = clamp(index, slides.length - 1);
  return { index: at, shown: clamp(shown, slides[at]?.rounds ?? 0) };
}

/**
 * Where a move leads. Forward reveals what the slide still hides, then advances; back takes back what was revealed, then
 * goes to the slide before with everything revealed, so that a step too far is undone by one step back.
 */
export function moved(slides: readonly Slide[], place: Place, move: Move): Place {
  const { index, shown } = placeIn(slides, place);
  const rounds = slides[index]?.rounds ?? 0;
  const to = (at: number, how: number): Place => placeIn(slides, { index: at, shown: how });
  switch (move) {
    case 'forward':
      if (shown < rounds) return to(index, shown + 1);
      return index < slides.length - 1 ? to(index + 1, 0) : to(index, shown);
    case 'back':
      if (shown > 0) return to(index, shown - 1);
      return index > 0 ? to(index - 1, slides[index - 1]?.rounds ?? 0) : to(0, 0);
    case 'reveal':
      return to(index, shown + 1);
    case 'first':
      return to(0, 0);
    case 'last':
      return to(slides.length - 1, 0);
    default:
      return move satisfies never;
  }
}
