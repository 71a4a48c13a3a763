import type { Slice } from '../../search/searchable.js';

/** A part of the work for a list that can be done by itself: anywhere, in any order, with the same bits as result. */
export type ListPiece =
  /** The best candidates of a slice of the space. */
  | { readonly kind: 'slice'; readonly slice: Slice }
  /** The ranking, put together from so many slices; with one slice it is all retrieved here. */
  | { readonly kind: 'ranking'; readonly slices: number }
  /** One experiment of the calibration, by its number. */
  | { readonly kind: 'experiment'; readonly number: number };

/** The stage under which one who makes a whole list says how many of its steps are done: the ranking, each experiment, the publication. */
export const STEPS = 'steps of the list';

/** The pieces of a list with so many experiments, in one slice; the ranking first. */
export function planPieces(experiments: number): ListPiece[] {
  return [
    { kind: 'ranking', slices: 1 },
    ...Array.from({ length: experiments }, (_, number) => ({ kind: 'experiment', number }) as const),
  ];
}

/** The name of a piece's file in the work folder. */
export function pieceName(piece: ListPiece): string {
  if (piece.kind === 'slice') return `slice-${piece.slice.index + 1}-of-${piece.slice.of}`;
  if (piece.kind === 'experiment') return `experiment-${piece.number + 1}`;
  return 'ranking';
}
