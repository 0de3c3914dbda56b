/**
 * The site's top, with a slash at its end, from the address of its host script.
 * @param text the script's address, or a stack that names it
 */
export const siteIn = (text: string | undefined): string | null =>
  /https?:\/\/[^\s?#]*\/(?=embed\.js\b)/.exec(text ?? '')?.[0] ?? null;

/** The site whose host script runs at this moment; null where the script was renamed or put into another file. */
export function ownSite(): string | null {
  const { currentScript: script } = document;
  // A module has no current script, and a script that also runs as a classic one may not ask for its own address; a stack has it.
  // What is no script is somebody's element of that name.
  return (script instanceof HTMLScriptElement ? siteIn(script.src) : null) ?? siteIn(new Error().stack);
}
