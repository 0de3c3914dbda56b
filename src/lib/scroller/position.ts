/** A step's box in the viewport, px. */
export interface StepRect {
  top: number;
  height: number;
}

export interface Position {
  index: number;
  /** 0 as the step's top crosses the trigger line, 1 once it is a travel's length above. */
  progress: number;
}

/**
 * Index and progress of the last step whose top has passed the trigger line; the first step, at rest, above it.
 * The travel is the step's height, but never more than `longest` px: a tall step is not a slow one.
 */
export function positionAt(rects: readonly StepRect[], triggerLine: number, longest = Infinity): Position {
  let index = 0;
  rects.forEach(({ top }, i) => {
    if (top <= triggerLine) index = i;
  });
  const rect = rects[index];
  if (!rect || index === 0) return { index: 0, progress: 1 };
  const travel = Math.max(1, Math.min(rect.height, longest));
  return { index, progress: Math.min(1, Math.max(0, (triggerLine - rect.top) / travel)) };
}
