import type { Composition } from '../chemistry/composition.js';
import { representation, REPRESENTATIONS } from '../chemistry/elements/elemental-representations.js';
import { assignIons } from '../chemistry/ions/assign-ions.js';
import { shannonRadius } from '../chemistry/ions/shannon-radii.js';

/** An element of a composition as structures see it. */
export interface SiteIon {
  readonly element: string;
  readonly amount: number;
  /** 0 if the composition does not balance; the mean of an element in two states. */
  readonly charge: number;
  /** In angstrom: Shannon's for six neighbours, or the covalent one without a charge. */
  readonly radius: number;
}

const COVALENT = REPRESENTATIONS.findIndex(({ name }) => name === 'radius_covalent');
const UNKNOWN_RADIUS = 1.5;

/** Prototypes and known compounds are compared with each composition anew, and to assign ions takes most of the time. */
const made = new WeakMap<Composition, readonly SiteIon[]>();

/** The elements of a composition with the charges of its likeliest form and their radii. */
export function siteIons(composition: Composition): readonly SiteIon[] {
  const ions = made.get(composition) ?? makeSiteIons(composition);
  made.set(composition, ions);
  return ions;
}

function makeSiteIons(composition: Composition): SiteIon[] {
  const assignment = assignIons(composition, { maxForms: 1 });
  const ions = assignment.kind === 'ionic' ? [...assignment.best.cations, ...assignment.best.anions] : [];
  return composition.elements.map((element, index) => {
    const own = ions.filter(({ ion }) => ion.element === element);
    const total = own.reduce((sum, { amount }) => sum + amount, 0);
    const charge = total === 0 ? 0 : own.reduce((sum, { ion, amount }) => sum + ion.charge * amount, 0) / total;
    const covalent = (representation(element)?.[COVALENT] ?? 100 * UNKNOWN_RADIUS) / 100;
    const state = { element, charge: Math.round(charge) };
    const radius = state.charge === 0 ? covalent : (shannonRadius(state)?.radius ?? covalent);
    // A bare proton and its like have no size that could touch anything.
    return { element, amount: composition.amounts[index]!, charge, radius: Math.max(radius, 0.2) };
  });
}
