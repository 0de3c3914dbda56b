/** Hands the reader a file that was made in the page. */
export function download(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the address by then, or asks its reader where to; a minute is plenty.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
