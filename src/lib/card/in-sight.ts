/** A part of a frame, px from its top. */
export interface Part {
  top: number;
  height: number;
}

/** A frame of at most this height is taken to be in sight as a whole where nothing is known. */
const WHOLE = 760;
/** What is taken to be in sight round the place that was pressed in a higher one. */
const AROUND = 560;
/** A card needs so much, whatever is in sight. */
const LEAST = 320;

/**
 * The part of a frame in which a card is seen.
 * @param frame the frame's height
 * @param pressed how far below the frame's top the reader pressed
 * @param view where the host says that the frame is: its top below the top of what the host shows, and the height of that
 */
export function partInSight(frame: number, pressed: number, view: { top: number; height: number | null } | null): Part {
  const within = (top: number, height: number): Part => {
    const high = Math.min(frame, Math.max(LEAST, height));
    return { top: Math.min(Math.max(0, top), frame - high), height: high };
  };
  if (!view && frame <= WHOLE) return { top: 0, height: frame };
  if (!view || view.height === null) return within(pressed - AROUND / 2, AROUND);
  const top = Math.max(0, -view.top);
  const bottom = Math.min(frame, view.height - view.top);
  return within(bottom - top < LEAST ? pressed - LEAST / 2 : top, bottom - top);
}
