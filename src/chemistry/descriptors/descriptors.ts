import { message, type Message } from '../../messages/message.js';
import { COMPOSITIONAL_DESCRIPTORS, compositionalDescriptors } from './compositional-descriptors.js';
import { IONIC_DESCRIPTORS, ionicDescriptors } from './ionic-descriptors.js';
import type { IonMember } from '../ions/ion-profile.js';

export type DescriptorGroup = 'mean' | 'deviation' | 'covariance' | 'ionic';

export interface Descriptor {
  /** For programs, unique. */
  readonly name: string;
  readonly label: Message;
  readonly group: DescriptorGroup;
}

/** Every descriptor in the order in which `describe` writes them. */
export const DESCRIPTORS: readonly Descriptor[] = [
  ...COMPOSITIONAL_DESCRIPTORS,
  ...IONIC_DESCRIPTORS.map((name) => ({
    name,
    label: message(`ionic-descriptor.${name}`),
    group: 'ionic' as const,
  })),
];

function isPositive({ profile }: IonMember): boolean {
  return profile.ion.charge > 0;
}

/**
 * Writes all descriptors of a charge-balanced ionic composition to `out`, from `start` on. They depend neither on the scale of
 * the formula nor on the order of the cations (beyond rounding). Which values behind them are estimates is in the profiles (`imputed`).
 *
 * @param cations every ion but the closing anion; the ionic descriptors leave out further anions
 * @param anion undefined for a composition without charges, whose ionic descriptors are all 0
 */
export function describe(
  cations: readonly IonMember[],
  anion: IonMember | undefined,
  out: Float64Array,
  start = 0,
): void {
  compositionalDescriptors(anion ? [...cations, anion] : cations, out, start);
  const ionic = start + COMPOSITIONAL_DESCRIPTORS.length;
  if (anion) ionicDescriptors(cations.filter(isPositive), anion, out, ionic);
  else out.fill(0, ionic, ionic + IONIC_DESCRIPTORS.length);
}
