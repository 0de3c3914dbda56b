/** Answers that are alike before a frame asks less often: half a second of still frames. */
const STILL = 30;

/** Wait before a frame asks anew where it is, ms; 0: until the next picture. */
export const waitToAsk = (alike: number): number => (alike < STILL ? 0 : alike < 10 * STILL ? 60 : 200);
