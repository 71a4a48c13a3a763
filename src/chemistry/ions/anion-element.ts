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
