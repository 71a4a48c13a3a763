import { DESCRIPTOR_COUNT } from './compound-descriptors.js';
import { groupCount, ROW_GROUPS } from './describe-row.js';

/** How descriptors become features: which columns are used, and how each is shifted and scaled. */
export interface FeatureScaling {
  /** Columns of the descriptors, ascending. */
  readonly columns: Int32Array;
  /** For each of them its group, an index of ROW_GROUPS. */
  readonly groups: Int32Array;
  readonly means: Float64Array;
  readonly scales: Float64Array;
}

/** In standard deviations: a compound unlike any that was learnt from is not thrown out of sight by one of its values. */
const LIMIT = 6;

/**
 * Learns how to bring descriptors to mean 0 and variance 1, and divides by the root of the group's number of columns, so that
 * a group's squared distances are of the order of 1. Constant columns are left out, as long as one is not; shares are used as they are. Ions and structures that are not known
 * (NaN) say nothing of mean and variance.
 *
 * @param rows descriptors of the compounds that are learnt from
 */
export function learnScaling(rows: readonly Float64Array[]): FeatureScaling {
  const columns: number[] = [];
  const groups: number[] = [];
  const means: number[] = [];
  const scales: number[] = [];
  let column = 0;
  ROW_GROUPS.slice(0, groupCount(rows[0]!.length)).forEach(({ name, size }, group) => {
    const first = columns.length;
    for (const end = column + size; column < end; column++) {
      const given = column < DESCRIPTOR_COUNT ? rows : rows.filter((row) => !Number.isNaN(row[column]!));
      let mean = 0;
      for (const row of given) mean += row[column]! / given.length;
      let variance = 0;
      for (const row of given) variance += ((row[column]! - mean) * (row[column]! - mean)) / given.length;
      if (variance <= 1e-18 * Math.max(1, mean * mean)) continue;
      columns.push(column);
      groups.push(group);
      means.push(name === 'share' ? 0 : mean);
      scales.push(name === 'share' ? 1 : Math.sqrt(variance));
    }
    if (name !== 'share') for (let c = first; c < columns.length; c++) scales[c]! *= Math.sqrt(columns.length - first);
  });
  if (columns.length === 0) return onlyAtomicNumber(rows[0]!);
  return {
    columns: Int32Array.from(columns),
    groups: Int32Array.from(groups),
    means: Float64Array.from(means),
    scales: Float64Array.from(scales),
  };
}

/** Rows of one compound: its mean atomic number, so that others are at a distance. */
function onlyAtomicNumber([mean]: Float64Array): FeatureScaling {
  return {
    columns: Int32Array.of(0),
    groups: Int32Array.of(0),
    means: Float64Array.of(mean!),
    scales: Float64Array.of(1),
  };
}

/** The features of a compound, one number for each column of the scaling. What is not known is the mean. */
export function features({ columns, groups, means, scales }: FeatureScaling, descriptors: Float64Array): Float64Array {
  if (columns.length > 0 && columns.at(-1)! >= descriptors.length)
    throw new RangeError('descriptors of another length');
  const limits = limitByGroup(groups);
  const out = new Float64Array(columns.length);
  for (let c = 0; c < columns.length; c++) {
    const value = (descriptors[columns[c]!]! - means[c]!) / scales[c]!;
    const limit = limits[groups[c]!]!;
    out[c] = Number.isNaN(value) ? 0 : Math.min(limit, Math.max(-limit, value));
  }
  return out;
}

/** Features, each times the weight of its group: what distances are taken between. */
export function weighFeatures({ groups }: FeatureScaling, weights: Float64Array, row: Float64Array): Float64Array {
  const out = new Float64Array(row.length);
  for (let c = 0; c < row.length; c++) out[c] = row[c]! * weights[groups[c]!]!;
  return out;
}

/** LIMIT standard deviations in the scale of each group. */
function limitByGroup(groups: Int32Array): number[] {
  const counts = ROW_GROUPS.map(() => 0);
  for (const group of groups) counts[group]!++;
  return ROW_GROUPS.map(({ name }, group) => (name === 'share' ? 1 : LIMIT / Math.sqrt(counts[group]! || 1)));
}
