import { withoutMarks } from '$lib/ui/written';
import { render } from 'svelte/server';
import { theLedger } from '$lib/ledger/server/read';
import { readMethod } from '$lib/method/server/read';
import { site } from '../../site';
import MethodBody from './MethodBody.svelte';

/**
 * Contents and sections of the page as HTML. None of it changes once written, so that no script has to carry it.
 * Addresses from the site's top are told from this page, one folder below it.
 */
export async function writtenMethod(): Promise<string> {
  const ledger = await theLedger();
  const { body } = render(MethodBody, { props: { ledger, sections: await readMethod(ledger, site) } });
  return withoutMarks(body).replaceAll('href="/', 'href="../');
}
