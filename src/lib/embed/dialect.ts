import type { HostView } from './port';

/** What a frame may say to its host: nothing but this leaves it. */
export type FrameMessage =
  /** px; whole, since some hosts cut what stands behind the point. */
  | { type: 'height'; height: number }
  /** The first word, and the answer to a host that has said hello. */
  | { type: 'ready'; height: number }
  /** Asks where the frame is. */
  | { type: 'ask' }
  /** Asks for a track of so many px to stand still in; null: gives it back. */
  | { type: 'track'; px: number | null }
  /** The reader wants to go there. */
  | { type: 'link'; href: string };

/** What a frame takes from its host: there is nothing else that a message can do. */
export type HostMessage =
  /** The host listens from now on, or asks for the height again. `id`: what it wants to be answered with. */
  | { type: 'hello'; id?: string }
  /** How wide the host has made the frame, px. */
  | { type: 'width'; width: number }
  | { type: 'view'; view: HostView }
  /** How far the frame is scrolled past the top of what the host shows, px; 0 while it isn't. */
  | { type: 'scroll'; scroll: number };

/** By what a frame is known to its host. */
export interface Names {
  /** Id that a pym host gave it in its query. */
  pym: string | null;
  /** Secret that a WordPress host gave it in its hash. */
  secret: string | null;
  /** Id that an iframe-resizer host gave it in its first message. */
  resizer: string | null;
  /** Its whole address, as it was opened. */
  address: string;
  /** Its width, px. */
  width: number;
}

/** A way to speak, from one of its two ends. */
export interface Speech<Said, Heard> {
  /** The message as it is posted; undefined where this dialect has no word for it, or lacks the frame's name. */
  say: (message: Said, names: Names) => unknown;
  /** What a posted message says in this dialect; undefined where it is none of it. */
  hear: (data: unknown, names: Names) => Heard | undefined;
}

export type FrameSpeech = Speech<FrameMessage, HostMessage>;
export type HostSpeech = Speech<HostMessage, FrameMessage>;
/** Ends of a dialect in which a host says nothing. */
export type FrameSpeaker = Pick<FrameSpeech, 'say'>;
export type HostListener = Pick<HostSpeech, 'hear'>;
