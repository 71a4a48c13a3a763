import { message, type Message } from '../../messages/message.js';
import { REPRESENTATIONS } from '../elements/elemental-representations.js';
import type { IonMember } from '../ions/ion-profile.js';
import { weightedMeans } from './weighted-means.js';

const SIZE = REPRESENTATIONS.length;

/** The values that `compositionalDescriptors` writes, in order, each with its group. */
export const COMPOSITIONAL_DESCRIPTORS: readonly {
  readonly name: string;
  readonly label: Message;
  readonly group: 'mean' | 'deviation' | 'covariance';
}[] = [
  ...REPRESENTATIONS.map(({ name }) => ({
    name: `${name}-mean`,
    label: message('descriptor.mean', { quantity: message(`quantity.${name}`) }),
    group: 'mean' as const,
  })),
  ...REPRESENTATIONS.map(({ name }) => ({
    name: `${name}-deviation`,
    label: message('descriptor.deviation', { quantity: message(`quantity.${name}`) }),
    group: 'deviation' as const,
  })),
  ...REPRESENTATIONS.flatMap(({ name }, i) =>
    REPRESENTATIONS.slice(0, i).map((other) => ({
      name: `${other.name}-${name}-covariance`,
      label: message('descriptor.covariance', {
        first: message(`quantity.${other.name}`),
        second: message(`quantity.${name}`),
      }),
      group: 'covariance' as const,
    })),
  ),
];

const means = new Float64Array(SIZE);
/** Deviations from the mean, one row a member. */
let deviations = new Float64Array(8 * SIZE);

/**
 * Mean, standard deviation and covariances of the 22 elemental representations over the atoms of a composition, each
 * element weighted by its share of the atoms (Seko et al., Phys. Rev. B 95, 144110 (2017)): 22 + 22 + 231 numbers.
 *
 * @param out written from `start` on
 */
export function compositionalDescriptors(members: readonly IonMember[], out: Float64Array, start = 0): void {
  if (deviations.length < members.length * SIZE) deviations = new Float64Array(members.length * SIZE);
  const total = members.reduce((sum, { amount }) => sum + amount, 0);
  weightedMeans(members, total, means);
  members.forEach(({ profile, amount }, m) => {
    const root = Math.sqrt(amount / total);
    for (let i = 0; i < SIZE; i++) deviations[m * SIZE + i] = root * (profile.values[i]! - means[i]!);
  });
  let position = start + 2 * SIZE;
  for (let i = 0; i < SIZE; i++) {
    out[start + i] = means[i]!;
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let m = 0; m < members.length; m++) sum += deviations[m * SIZE + i]! * deviations[m * SIZE + j]!;
      if (j < i) out[position++] = sum;
      else out[start + SIZE + i] = Math.sqrt(sum);
    }
  }
}
