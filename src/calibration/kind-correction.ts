import type { SpaceKind } from '../space/space-definition.js';

/**
 * What probabilities of a kind are worth against those of ionic compositions: logit(p') = intercept + slope logit(p), if that is less than p. Hidden parts of the
 * known compounds return more easily if whole series of them are known, as of intermetallics; then they promise more than is reported later.
 */
export interface KindCorrection {
  readonly intercept: number;
  readonly slope: number;
  /** True if the kind had too few later reports to be measured alone: then it is what the other kinds with charges have together. */
  readonly borrowed: boolean;
}

/**
 * Measured by scripts/measure-kinds.ts on the dated entries of the built-in data: lists of three elements made from what was known before 2005, against what was
 * reported from 2005 to 2013. docs/evaluation.md has the table.
 */
const WORTH: Readonly<Partial<Record<SpaceKind, KindCorrection>>> = {
  'several-anions': { intercept: -1.837, slope: 0.415, borrowed: false },
  'mixed-valence': { intercept: -2.295, slope: 0.408, borrowed: false },
  polyanionic: { intercept: -2.041, slope: 0.42, borrowed: true },
  hydrogen: { intercept: -2.041, slope: 0.42, borrowed: true },
  'no-charges': { intercept: -2.019, slope: 0.546, borrowed: false },
};

/** What probabilities of a kind are worth; null if as much as those of ionic compositions. */
export function kindCorrection(kind: SpaceKind): KindCorrection | null {
  return WORTH[kind] ?? null;
}
