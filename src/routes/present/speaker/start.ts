import { hydrate } from 'svelte';
import { openCards } from '$lib/card/cards';
import { keepForOffline } from '$lib/offline';
import type { SpeakerData } from '$lib/surfaces/speaker/data';
import Speaker from '$lib/surfaces/speaker/Speaker.svelte';

/** Brings the prerendered notes to life as the speaker's window. A fault is not mended but thrown: the notes stand in the page only. */
const [target, record] = ['speaker', 'record'].map((id) => document.getElementById(id));
if (target && record) {
  openCards();
  hydrate(Speaker, { target, props: { data: JSON.parse(record.textContent) as SpeakerData }, recover: false });
  keepForOffline();
}
