import { render } from 'svelte/server';
import type { WorksheetId } from '$lib/domain/worksheet';
import { readTheatre } from '$lib/scenes/server/theatre';
import { withoutMarks } from '$lib/ui/written';
import Answers from './Answers.svelte';
import Sheet from './Sheet.svelte';
import { theWorksheets } from './worksheets';

/** What a picture's marks stand for: on a sheet they would tell what the picture hides. */
const NAMED = / data-(?:lit|status|claim|context|label|camera)="[^"]*"/g;
const PICTURE = /<figure class="map">[\s\S]*?<\/figure>/g;
const unnamed = (html: string): string => html.replace(PICTURE, (picture) => picture.replace(NAMED, ''));

export interface SheetForm {
  /** Way from the page to the site's top, with a slash at its end. */
  top: string;
  /** Of the sheet's heading. */
  level?: 1 | 2;
  /** Where the sheet lies as text to edit. */
  download?: string | null;
}

/**
 * A worksheet as HTML, without anything of its answers. Its pictures ask the page for the base map: see `Defs`.
 * @throws Error where there is no such worksheet
 */
export async function writtenSheet(id: WorksheetId, { top, level = 1, download = null }: SheetForm): Promise<string> {
  const [{ ledger, record }, sheets] = await Promise.all([readTheatre(), theWorksheets()]);
  const sheet = sheets.find((one) => one.id === id);
  if (!sheet) throw new Error(`there is no worksheet ${id}`);
  const asks = sheet.tasks.map(({ ask }) => ask);
  const edition = { version: ledger.version, date: ledger.date };
  const { body } = render(Sheet, { props: { sheet, asks, record, edition, level, download } });
  return unnamed(withoutMarks(body)).replaceAll('href="/', `href="${top}`);
}

/** The answers to all worksheets as HTML. */
export async function writtenAnswers({ top }: Pick<SheetForm, 'top'>): Promise<string> {
  const [{ ledger, record }, sheets] = await Promise.all([readTheatre(), theWorksheets()]);
  const { body } = render(Answers, { props: { ledger, record, sheets } });
  return withoutMarks(body).replaceAll('href="/', `href="${top}`);
}
