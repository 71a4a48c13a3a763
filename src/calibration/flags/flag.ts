/**
 * What chemistry says about a candidate besides its rank, with the factor by which its odds are divided. Factors other than 1 were measured
 * (docs/measurements.md); the others are words.
 */
export const FLAGS = {
  /** A cation in a state that few of its known compounds with that anion have. */
  'rare-state': 4,
  /** Two cations that would rather exchange electrons. */
  'redox-conflict': 4,
  /** An oxide whose cations all form acidic oxides. */
  'acidic-oxides': 4,
  /** Four elements or more with oxygen or a halogen, but no charges that balance. */
  'no-balance': 4,
  /** An oxide of a noble metal or of mercury, which may decompose. */
  'noble-oxide': 1,
  /** So small a difference of electronegativities that charges say little. */
  metallic: 1,
  /** Two cations of equal charge and size: perhaps a solid solution. */
  'equal-cations': 1,
  /** Other compounds of the same elements are known, and the composition continues no well-filled series. */
  'other-stoichiometries': 1,
  /** The cation is larger and smaller than those of known compounds that differ in it only. */
  'inside-series': 1,
  /** The cation is larger or smaller than all of these. */
  'beyond-series': 1,
} as const;

export type FlagName = keyof typeof FLAGS;

export const FLAG_NAMES = Object.keys(FLAGS) as readonly FlagName[];

/** A flag with what its reason names: ions, formulas, counts; `flag-reason.ts` has the order. */
export interface Flag {
  readonly name: FlagName;
  readonly about: readonly string[];
}
