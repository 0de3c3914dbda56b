/** Entries of BibTeX, and the same day for CSL JSON. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

export interface Issued {
  issued?: { 'date-parts': number[][] };
}

/** Text with the signs escaped that mean something to TeX. */
export const escaped = (text: string): string =>
  text.replace(/[\\{}]/g, '').replace(/[&%$#_]/g, (sign) => `\\${sign}`).replaceAll('~', '\\textasciitilde{}').replaceAll('^', '\\textasciicircum{}'); // prettier-ignore

/** One `@misc` entry; fields that are null are left out. */
export function entry(key: string, fields: Record<string, string | null>): string {
  const lines = Object.entries(fields).flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}}`]));
  return `@misc{${key},\n${lines.join(',\n')}\n}`;
}

/** Kept as one name or one title, whatever its commas and capitals. */
export const whole = (text: string): string => `{${escaped(text)}}`;
/** Year and month of an ISO day. */
export const dateFields = (day: string | null): Record<string, string | null> => ({
  year: day?.slice(0, 4) ?? null,
  month: day === null ? null : (MONTHS[Number(day.slice(5, 7)) - 1] ?? null)
});

export const issued = (day: string | null): Issued =>
  day === null ? {} : { issued: { 'date-parts': [day.split('-').map(Number)] } };
