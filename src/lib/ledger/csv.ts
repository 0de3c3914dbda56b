/** CSV as RFC 4180 has it. */

export type Cell = string | number | null;

const cellText = (cell: Cell): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  return /[",\r\n]/.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell;
};

/** A header and its rows, with the line ends that the standard asks for. */
export const toCsv = (header: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [header, ...rows].map((row) => row.map(cellText).join(',')).join('\r\n') + '\r\n';
