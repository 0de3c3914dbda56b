/** Where the host says that its reader sees the frame, in px of the frame. */
export interface HostView {
  /** How far the frame's top edge is below the top of what the host shows; negative once it is scrolled past. */
  top: number;
  /** Height of what the host shows; null where it does not say. */
  height: number | null;
  /** The frame can stand still in a tall track of the host's, and `top` is then the track's. */
  track: boolean;
}

/** What the frame's small script offers to the scripts that come after it: the way to the host. */
export interface FramePort {
  /** The last that the host said of the frame's place; null as long as it has said nothing. */
  readonly view: HostView | null;
  /** Calls the listener with each place that the host tells, and at once where it has told one. @returns its end */
  onview: (listener: (view: HostView) => void) => () => void;
  /** Asks the host for a tall track of so many px to stand still in; null: for the content's own height again. */
  askTrack: (px: number | null) => void;
  /** Opens an address in a new tab, or shows it as text where the sandbox allows none. */
  leave: (href: string) => void;
}

/** A symbol, so that no name of the window is taken. */
const PLACE = Symbol.for('claim-by-claim frame');

type Holder = { [PLACE]?: FramePort };

/** The port of this window; null in a page that is no frame, or whose small script did not come. */
export const framePort = (): FramePort | null => (window as Holder)[PLACE] ?? null;

/** Lays the port where `framePort` finds it. */
export const givePort = (port: FramePort): void => void ((window as Holder)[PLACE] = port);
