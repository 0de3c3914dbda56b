import type { Side, Status } from './sets';

/** The reader's controls: they hide marks and choose units, and never change a value. */
export interface ViewOptions {
  voice: 'all' | 'ukraine' | 'russia' | 'uk' | 'analyst';
  /** `assessed` keeps third parties' assessments besides what was acknowledged or verified. */
  sure: 'all' | 'assessed' | 'confirmed';
  labels: boolean;
  units: 'both' | 'metric' | 'imperial';
}

/** What a reader may set: the view's options, and the page's dress. */
export interface ReaderOptions extends ViewOptions {
  theme: 'auto' | 'light' | 'dark';
}

/** Every value that an option may take, the default first. */
export const OPTION_VALUES = {
  voice: ['all', 'ukraine', 'russia', 'uk', 'analyst'],
  sure: ['all', 'assessed', 'confirmed'],
  labels: [true, false],
  units: ['both', 'metric', 'imperial'],
  theme: ['auto', 'light', 'dark']
} as const satisfies { [Name in keyof ReaderOptions]: readonly ReaderOptions[Name][] };

export const DEFAULT_OPTIONS: ReaderOptions = { voice: 'all', sure: 'all', labels: true, units: 'both', theme: 'auto' };

const SURE_ENOUGH: Record<ViewOptions['sure'], readonly Status[]> = {
  all: ['claimed', 'assessed', 'acknowledged', 'verified'],
  assessed: ['assessed', 'acknowledged', 'verified'],
  confirmed: ['acknowledged', 'verified']
};

const speaks = (voice: ViewOptions['voice'], side: Side): boolean => voice === 'all' || voice === side;

/** Whether the options let a claim be seen; what rests on context alone is always seen. */
export const isShown = (
  { side, status }: { side: Side; status: Status },
  { voice, sure }: Pick<ViewOptions, 'voice' | 'sure'>
): boolean => speaks(voice, side) && SURE_ENOUGH[sure].includes(status);

/** The options that differ from the default, in the order of the controls. */
export const optionsSet = (options: ReaderOptions): (keyof ReaderOptions)[] =>
  (Object.keys(DEFAULT_OPTIONS) as (keyof ReaderOptions)[]).filter((name) => options[name] !== DEFAULT_OPTIONS[name]);
