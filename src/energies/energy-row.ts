/**
 * What an energy is: `formation` from the elements, `total` as a calculation gives it, `above-hull` the distance from
 * a hull that somebody else has made, which is shown but never used to make one.
 */
export const ENERGY_KINDS = ['formation', 'total', 'above-hull'] as const;

export type EnergyKind = (typeof ENERGY_KINDS)[number];

/** Energies that may be compared with each other: those of one source by one functional, or measured. */
export interface EnergySet {
  readonly source: string;
  /** Such as "PBE", "r2SCAN" or "measured"; null if the source does not say. */
  readonly functional: string | null;
}

/** One energy of a composition. */
export interface EnergyRow extends EnergySet {
  /** Reduced, elements in alphabetical order. */
  readonly formula: string;
  readonly kind: EnergyKind;
  /** eV per atom. */
  readonly energy: number;
}
