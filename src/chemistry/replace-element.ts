import { makeComposition, type Composition } from './composition.js';

/** The composition with one element replaced by another, which it may have already. */
export function replaceElement(composition: Composition, from: string, to: string): Composition {
  return makeComposition(
    composition.elements.map(
      (element, index) => [element === from ? to : element, composition.amounts[index]!] as const,
    ),
  );
}
