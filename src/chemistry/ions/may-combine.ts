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

/** Metals that bind hydrogen in complex hydrides with an electropositive metal, although they are as electronegative: Mg2RuH6, K2PtH4. */
const METALS_OF_HYDRIDES = new Set('Ru Rh Pd Os Ir Pt'.split(' '));

/** The same, but also true for a noble metal together with P, As, Sb, Se, Te or H: PtAs2, RuP2, AuTe2, K2PtH4. */
export function mayBond(cation: string, anion: string): boolean {
  if (mayCombine(cation, anion)) return true;
  return anion === 'H' ? METALS_OF_HYDRIDES.has(cation) : NOBLE_METALS.has(cation) && SOFT_ANIONS.has(anion);
}
