import { m } from '$lib/paraglide/messages.js';
import type { FrameOptions } from '$lib/embed/options';
import type { SnippetId } from '$lib/embed/snippets';
import { actName } from '$lib/ui/acts';
import type { ListedFrame } from './catalogue';

/** What a snippet is called, and when to take it. */
export function snippetWords(id: SnippetId): { name: string; when: string } {
  switch (id) {
    case 'script':
      return { name: m.builder_script(), when: m.builder_script_when() };
    case 'element':
      return { name: m.builder_element(), when: m.builder_element_when() };
    case 'iframe':
      return { name: m.builder_iframe(), when: m.builder_iframe_when() };
    case 'wordpress-link':
      return { name: m.builder_wordpress_link(), when: m.builder_wordpress_link_when() };
    case 'wordpress-block':
      return { name: m.builder_wordpress_block(), when: m.builder_wordpress_block_when() };
    case 'amp':
      return { name: m.builder_amp(), when: m.builder_amp_when() };
    case 'picture':
      return { name: m.builder_picture(), when: m.builder_picture_when() };
    default:
      return id satisfies never;
  }
}

/** What a mode is called, and what it does; a frame of one thing is live or still. */
export function modeWords(mode: FrameOptions['mode'], single: boolean): { name: string; hint: string } {
  switch (mode) {
    case 'auto':
      return single
        ? { name: m.builder_mode_live(), hint: m.builder_hint_live() }
        : { name: m.builder_mode_auto(), hint: m.builder_hint_auto() };
    case 'scroll':
      return { name: m.builder_mode_scroll(), hint: m.builder_hint_scroll() };
    case 'stepper':
      return { name: m.builder_mode_stepper(), hint: m.builder_hint_stepper() };
    case 'static':
      return { name: m.builder_mode_static(), hint: single ? m.builder_hint_still() : m.builder_hint_static() };
    default:
      return mode satisfies never;
  }
}

export const THEME_WORDS: Record<FrameOptions['theme'], () => string> = {
  auto: m.builder_theme_auto,
  light: m.builder_theme_light,
  dark: m.builder_theme_dark
};

export const ACCENT_WORDS: Record<FrameOptions['accent'], () => string> = {
  ink: m.builder_accent_ink,
  blue: m.builder_accent_blue,
  green: m.builder_accent_green,
  plum: m.builder_accent_plum,
  brick: m.builder_accent_brick
};

/** What a frame is called in a list under its group. */
export const frameName = ({ scene, title }: ListedFrame): string => (scene === 'story' ? m.builder_story() : title);

/** The frames under the names of their groups, in order. */
export function grouped(frames: readonly ListedFrame[]): { name: string; frames: ListedFrame[] }[] {
  const groups = [...new Set(frames.map(({ group }) => group))];
  const nameOf = (group: ListedFrame['group']): string => {
    if (group === 'many') return m.builder_group_many();
    return group === 'chart' ? m.builder_group_charts() : m.builder_group_steps({ act: actName(group) });
  };
  return groups.map((group) => ({ name: nameOf(group), frames: frames.filter((frame) => frame.group === group) }));
}
