import { ANIONS } from './anions.js';
import { mayCombine } from './may-combine.js';

/** The most electronegative of the elements that can be an anion, the first of equal ones; undefined if there is none. */
export function anionElement(elements: readonly string[]): string | undefined {
  let anion: string | undefined;
  for (const element of elements) {
    if (ANIONS.includes(element) && (anion === undefined || mayCombine(anion, element))) anion = element;
  }
  return anion;
}

/** True if no element of a composition is its anion: none of them can be one, or another is at least as electronegative. Alloys, carbides, borides, PtAs2. */
export function isWithoutAnion(elements: readonly string[]): boolean {
  const anion = anionElement(elements);
  return anion === undefined || elements.some((element) => element !== anion && !mayCombine(element, anion));
}
