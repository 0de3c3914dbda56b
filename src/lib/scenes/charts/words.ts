import type { Look } from '$lib/domain/look';
import { m } from '$lib/paraglide/messages.js';

/** Who speaks, in a word or two; empty for what stands outside the articles. */
export function voiceWord(voice: Look['voice']): string {
  switch (voice) {
    case 'ukraine':
      return m.voice_ukraine();
    case 'russia':
      return m.voice_russia();
    case 'third':
      return m.voice_third();
    case 'outlet':
      return m.voice_outlet();
    case 'context':
      return '';
    default:
      return voice satisfies never;
  }
}
