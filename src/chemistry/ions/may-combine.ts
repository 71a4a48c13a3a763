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

/** Metals with which the anions below form compounds although they are as electronegative. */
const NOBLE_METALS = new Set('Ru Rh Pd Os Ir Pt Au Mo W Re Ag Hg'.split(' '));
const SOFT_ANIONS = new Set('P As Sb Se Te'.split(' '));

/** The same, but also true for a noble metal together with P, As, Sb, Se or Te: PtAs2, RuP2, AuTe2. */
export function mayBond(cation: string, anion: string): boolean {
  return mayCombine(cation, anion) || (NOBLE_METALS.has(cation) && SOFT_ANIONS.has(anion));
}
