import { elementBySymbol, ELEMENTS } from '../elements/elements.js';
import { isImputed, REPRESENTATIONS, representation } from '../elements/elemental-representations.js';
import type { Ion } from './ion.js';
import { choicesOf } from './ion-choices.js';
import { shannonRadius } from './shannon-radii.js';

/** The numbers of an ion that descriptors are made of. */
export interface IonProfile {
  readonly ion: Ion;
  /** The element's 22 values in the order of `REPRESENTATIONS`; shared, do not write into it. */
  readonly values: Float64Array;
  /** Radius in angstrom, for six neighbours if it is tabulated. */
  readonly radius: number;
  /** Pauling's scale. */
  readonly electronegativity: number;
  /** log10 of the share of the element's sites in crystals that have this charge, not below `RAREST`. */
  readonly logShare: number;
  /** What of it is an estimate: names of elemental quantities, and "ionic_radius". Empty if all is tabulated. */
  readonly imputed: readonly string[];
}

/** An ion of a composition with its amount, a positive integer. */
export interface IonMember {
  readonly profile: IonProfile;
  readonly amount: number;
}

/** States that the table does not count, or hardly, are as rare as this (log10 of the share). */
const RAREST = -4;

/**
 * Radii in angstrom of anions that Shannon does not tabulate: L. Pauling, The Nature of the Chemical Bond, 3rd edition
 * (1960), table 13-3.
 */
const PAULING_RADII: Readonly<Record<string, number>> = { P: 2.12, As: 2.22, Sb: 2.45 };

const cache = new Map<string, IonProfile>();

/**
 * The profile of an ion, every gap filled: an element beyond those that have values takes the values of the last one that
 * has (the actinides after plutonium resemble it); an ion without a radius in Shannon's table takes Pauling's or, for a
 * cation, that of the nearest lighter element with the same charge. `imputed` says so. Throws RangeError for what is no element.
 */
export function ionProfile(ion: Ion): IonProfile {
  const key = `${ion.element} ${ion.charge}`;
  const cached = cache.get(key);
  if (cached) return cached;
  const element = elementBySymbol(ion.element);
  if (!element) throw new RangeError(`${ion.element} is not an element`);
  const own = representation(ion.element);
  const standIn = own ? ion.element : lastWithValues(element.atomicNumber);
  const imputed: string[] = REPRESENTATIONS.map(({ name }) => name).filter((name) => !own || isImputed(standIn, name));
  const tabulated = shannonRadius(ion);
  if (tabulated?.fallback !== 'none' && tabulated?.fallback !== 'coordination') imputed.push('ionic_radius');
  const share = [...choicesOf(ion.element).positive, ...choicesOf(ion.element).negative].find(
    ({ charge }) => charge === ion.charge,
  );
  const profile: IonProfile = {
    ion,
    values: representation(standIn)!,
    radius: tabulated?.radius ?? estimatedRadius(ion, element.atomicNumber),
    electronegativity: element.orderingElectronegativity,
    logShare: Math.max(RAREST, (share?.logShare ?? -Infinity) / Math.LN10),
    imputed,
  };
  cache.set(key, profile);
  return profile;
}

function lastWithValues(atomicNumber: number): string {
  let z = atomicNumber;
  while (!representation(ELEMENTS[z - 1]!.symbol)) z--;
  return ELEMENTS[z - 1]!.symbol;
}

function estimatedRadius(ion: Ion, atomicNumber: number): number {
  if (ion.charge < 0 && PAULING_RADII[ion.element]) return PAULING_RADII[ion.element]!;
  for (let z = atomicNumber - 1; z > 0; z--) {
    const lighter = shannonRadius({ element: ELEMENTS[z - 1]!.symbol, charge: ion.charge });
    if (lighter && lighter.fallback !== 'charge') return lighter.radius;
  }
  // No element has an ion of this charge; a typical size keeps the descriptors finite.
  return ion.charge < 0 ? 1.8 : 0.7;
}
