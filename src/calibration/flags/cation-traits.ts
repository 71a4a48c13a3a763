import { elementBySymbol } from '../../chemistry/elements/elements.js';
import type { Ion } from '../../chemistry/ions/ion.js';
import { shannonRadius } from '../../chemistry/ions/shannon-radii.js';

/** What flags have to know of a cation by itself. */
export interface CationTraits {
  /** Shannon's radius in angstrom, coordination 6; NaN without one, and for what is no cation. */
  readonly radius: number;
  /** Whether its oxide is acidic. */
  readonly isAcidic: boolean;
  /** Whether its oxide may give off oxygen when it is heated. */
  readonly isNoble: boolean;
  readonly electronegativity: number;
}

/** Charge over radius, per angstrom, from which oxides are acidic (G. H. Cartledge, J. Am. Chem. Soc. 50, 2855 (1928)): V5+ 9.3, Nb5+ 7.8, but Ti4+ 6.6. */
const ACIDIC = 7.5;

/** Of nonmetals and metalloids oxides are acidic from three charges on, at any radius. */
const NONMETALS = new Set('B C N Si P S Cl Ge As Se Br Sb Te I'.split(' '));
const NONMETAL_CHARGE = 3;

const NOBLE = new Set('Ag Hg Au Pd Pt'.split(' '));

export function cationTraits(ion: Ion): CationTraits {
  const { element, charge } = ion;
  const radius = charge > 0 ? (shannonRadius(ion)?.radius ?? Number.NaN) : Number.NaN;
  return {
    radius,
    isAcidic: charge / radius >= ACIDIC || (NONMETALS.has(element) && charge >= NONMETAL_CHARGE),
    isNoble: NOBLE.has(element),
    // The anion of a space without charges is no element.
    electronegativity: elementBySymbol(element)?.orderingElectronegativity ?? Number.NaN,
  };
}
