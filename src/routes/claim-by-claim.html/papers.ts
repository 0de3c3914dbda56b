import type { View } from './addresses';
import type { Papers } from './packed';

/** What the query names, if it is one of those that there are. */
const named = (search: string, name: string, all: Readonly<Record<string, string>>): string | undefined =>
  all[new URLSearchParams(search).get(name) ?? ''];

/** The HTML of a view of what is for class: `?plan=` and `?sheet=` ask for one, else all there is stands in the page. */
export function paperOf(view: View, { teach, plans, worksheets, answers }: Papers, search: string): string {
  if (view === 'teach') return named(search, 'plan', plans) ?? teach;
  if (view === 'answers') return answers;
  return named(search, 'sheet', worksheets) ?? Object.values(worksheets).join('');
}
