/** HTML that is written once and never hydrated, without the comments that mark its parts for hydration. */
export const withoutMarks = (html: string): string => html.replace(/<!--[\s\S]*?-->/g, '');
