/** Answers that are alike before a frame asks less often: half a second in which the host has not been scrolled. */
const STILL = 30;

/** Wait before a frame asks anew where it is, at its next picture, ms. */
export const waitToAsk = (alike: number): number => (alike < STILL ? 0 : 80);
