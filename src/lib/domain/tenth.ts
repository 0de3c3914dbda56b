/** A length as it is written into a drawing: to a tenth, finer than any screen shows. */
export const tenth = (value: number): number => Math.round(value * 10) / 10;
