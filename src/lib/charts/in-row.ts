import type { Piece } from '$lib/domain/chart';

/** The same pieces, their words and lines marked as a row's: for what stands below the marks. */
export const inRow = (row: string, pieces: readonly Piece[]): Piece[] =>
  pieces.map((piece) => (piece.kind === 'text' || piece.kind === 'line' ? { ...piece, row } : piece));
