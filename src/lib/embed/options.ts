/** The options of a frame's address. What is not among these, or said twice, is the first: the default. */
export const FRAME_OPTIONS = {
  theme: ['auto', 'light', 'dark'],
  mode: ['auto', 'scroll', 'stepper', 'static'],
  accent: ['ink', 'blue', 'green', 'plum', 'brick'],
  controls: ['on', 'off']
} as const;

export type FrameOption = keyof typeof FRAME_OPTIONS;
export type FrameOptions = { [Name in FrameOption]: (typeof FRAME_OPTIONS)[Name][number] } & {
  /** Id of the step that is shown first; null: the first of the frame. */
  step: string | null;
};

/** A value said once and allowed, else null. */
function said<Value extends string>(query: URLSearchParams, name: string, allowed: readonly Value[]): Value | null {
  const [value, ...more] = query.getAll(name);
  return more.length === 0 ? (allowed.find((one) => one === value) ?? null) : null;
}

/**
 * The options that a query (with or without its `?`) asks for.
 * @param steps ids that the frame shows
 */
export function readFrameOptions(search: string, steps: readonly string[] = []): FrameOptions {
  const query = new URLSearchParams(search);
  const { theme, mode, accent, controls } = FRAME_OPTIONS;
  const first = <Value extends string>(name: string, allowed: readonly [Value, ...Value[]]): Value =>
    said(query, name, allowed) ?? allowed[0];
  return {
    theme: first('theme', theme),
    mode: first('mode', mode),
    accent: first('accent', accent),
    controls: first('controls', controls),
    step: said(query, 'step', steps)
  };
}

/** The options as a query: empty, or beginning with `?`; a default is not said. */
export function writeFrameOptions(options: Partial<FrameOptions>): string {
  const names = Object.keys(FRAME_OPTIONS) as FrameOption[];
  const parts = names.flatMap((name) => {
    const value = options[name];
    return value && value !== FRAME_OPTIONS[name][0] ? [`${name}=${value}`] : [];
  });
  if (options.step) parts.push(`step=${encodeURIComponent(options.step)}`);
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}
