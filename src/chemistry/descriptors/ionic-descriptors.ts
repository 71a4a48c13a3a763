import { exp, log } from '../../numerics/elementary/elementary-functions.js';
import { integerPower } from '../../numerics/elementary/integer-power.js';
import type { IonMember } from '../ions/ion-profile.js';

/**
 * Names of the values that `ionicDescriptors` writes, in order; the messages `ionic-descriptor.NAME` say what they are.
 * Radii in angstrom, charges in elementary charges.
 */
export const IONIC_DESCRIPTORS = [
  'anion-share',
  'anion-charge',
  'anion-radius',
  'cation-charge-mean',
  'cation-charge-highest',
  'cation-charge-lowest',
  'cation-radius-mean',
  'cation-radius-largest',
  'cation-radius-smallest',
  'radius-ratio-mean',
  'radius-ratio-largest',
  'radius-ratio-smallest',
  'radius-ratio-cations',
  'electronegativity-difference-mean',
  'electronegativity-difference-largest',
  'electronegativity-difference-smallest',
  'electronegativity-range',
  'ionic-character',
  'field-strength-mean',
  'field-strength-range',
  'tolerance-largest',
  'tolerance-most-frequent',
  'largest-charge-share',
  'largest-share',
  'most-frequent-share',
  'mixing-entropy',
  'charge-radius',
  'charge-electronegativity',
  'volume-ratio',
  'size',
  'rarity-mean',
  'rarity-rarest',
] as const;

/**
 * Quantities of the ions rather than of the elements: charges, Shannon's radii and their ratios, differences of
 * electronegativity, field strengths (Dietzel), tolerance factors after Goldschmidt, (rA + rX) / (sqrt 2 (rB + rX)) with the
 * cations other than A (or than B) averaged, and how usual the oxidation states are.
 *
 * @param cations at least one
 * @param out written from `start` on
 */
export function ionicDescriptors(cations: readonly IonMember[], anion: IonMember, out: Float64Array, start = 0): void {
  let atoms = 0;
  for (const { amount } of cations) atoms += amount;
  const cationAtoms = atoms;
  atoms += anion.amount;
  const x = anion.profile;

  let charge = 0;
  let radius = 0;
  let electronegativity = 0;
  let character = 0;
  let field = 0;
  let entropy = 0;
  let volume = 0;
  let share = 0;
  let [highestCharge, lowestCharge] = [-Infinity, Infinity];
  let [highestField, lowestField] = [-Infinity, Infinity];
  let [highestElectronegativity, lowestElectronegativity] = [-Infinity, Infinity];
  let rarest = Infinity;
  let largest = cations[0]!;
  let smallest = cations[0]!;
  let frequent = cations[0]!;
  for (const member of cations) {
    const { profile, amount } = member;
    const weight = amount / cationAtoms;
    const z = profile.ion.charge;
    const strength = z / (profile.radius * profile.radius);
    const difference = x.electronegativity - profile.electronegativity;
    charge += weight * z;
    radius += weight * profile.radius;
    electronegativity += weight * profile.electronegativity;
    character += weight * (1 - exp((-difference * difference) / 4));
    field += weight * strength;
    entropy -= weight * log(weight);
    volume += amount * integerPower(profile.radius, 3);
    share += weight * profile.logShare;
    highestCharge = Math.max(highestCharge, z);
    lowestCharge = Math.min(lowestCharge, z);
    highestField = Math.max(highestField, strength);
    lowestField = Math.min(lowestField, strength);
    highestElectronegativity = Math.max(highestElectronegativity, profile.electronegativity);
    lowestElectronegativity = Math.min(lowestElectronegativity, profile.electronegativity);
    rarest = Math.min(rarest, profile.logShare);
    if (bigger(member, largest)) largest = member;
    if (bigger(smallest, member)) smallest = member;
    if (amount > frequent.amount || (amount === frequent.amount && bigger(frequent, member))) frequent = member;
  }
  let chargeRadius = 0;
  let chargeElectronegativity = 0;
  for (const { profile, amount } of cations) {
    const deviation = (amount / cationAtoms) * (profile.ion.charge - charge);
    chargeRadius += deviation * (profile.radius - radius);
    chargeElectronegativity += deviation * (profile.electronegativity - electronegativity);
  }
  const others = (one: IonMember): number =>
    cationAtoms > one.amount
      ? (radius * cationAtoms - one.amount * one.profile.radius) / (cationAtoms - one.amount)
      : one.profile.radius;
  const tolerance = (a: number, b: number): number => (a + x.radius) / (Math.SQRT2 * (b + x.radius));

  const values = [
    anion.amount / atoms,
    -x.ion.charge,
    x.radius,
    charge,
    highestCharge,
    lowestCharge,
    radius,
    largest.profile.radius,
    smallest.profile.radius,
    radius / x.radius,
    largest.profile.radius / x.radius,
    smallest.profile.radius / x.radius,
    smallest.profile.radius / largest.profile.radius,
    x.electronegativity - electronegativity,
    x.electronegativity - lowestElectronegativity,
    x.electronegativity - highestElectronegativity,
    highestElectronegativity - lowestElectronegativity,
    character,
    field,
    highestField - lowestField,
    tolerance(largest.profile.radius, others(largest)),
    tolerance(others(frequent), frequent.profile.radius),
    (largest.amount * largest.profile.ion.charge) / (cationAtoms * charge),
    largest.amount / cationAtoms,
    frequent.amount / cationAtoms,
    entropy,
    chargeRadius,
    chargeElectronegativity,
    volume / (anion.amount * integerPower(x.radius, 3)),
    log(atoms / divisor(cations, anion)),
    -share,
    -rarest,
  ];
  out.set(values, start);
}

/** Larger radius; of equal radii the lower charge, then the first in the alphabet, so that the order of the ions is no matter. */
function bigger(a: IonMember, b: IonMember): boolean {
  const [p, q] = [a.profile, b.profile];
  if (p.radius !== q.radius) return p.radius > q.radius;
  if (p.ion.charge !== q.ion.charge) return p.ion.charge < q.ion.charge;
  return p.ion.element < q.ion.element;
}

function divisor(cations: readonly IonMember[], anion: IonMember): number {
  return cations.reduce((common, { amount }) => {
    let [large, small] = [common, amount];
    while (small > 0) [large, small] = [small, large % small];
    return large;
  }, anion.amount);
}
