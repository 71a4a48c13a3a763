import { elementBySymbol } from '../elements/elements.js';

/**
 * True if an element can be a cation of a compound in which another element is the anion: it is less electronegative
 * (Pauling, or what stands in for a missing value). False for the element itself and for what is no element.
 */
export function mayCombine(cation: string, anion: string): boolean {
  const ofCation = elementBySymbol(cation)?.orderingElectronegativity ?? Number.NaN;
  const ofAnion = elementBySymbol(anion)?.orderingElectronegativity ?? Number.NaN;
  return ofCation < ofAnion;
}
