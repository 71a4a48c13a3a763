import { exp } from '../../numerics/elementary/elementary-functions.js';
import { ionLabel, parseIon } from './ion.js';
import { SUBSTITUTION_IONS, SUBSTITUTION_ROWS } from '../tables/ionic-substitution.js';

/** Weight of a pair that was never seen substituting, as published with the table. */
export const UNOBSERVED_WEIGHT = -5;

const ions = SUBSTITUTION_IONS.split(' ');
const indices = new Map(ions.map((ion, index) => [ion, index]));
const weights = decode();
/** The largest weight of each ion's row, its own included: what substitution by itself counts as. */
const largest = ions.map((_, index) => Math.max(...weights.subarray(index * ions.length, (index + 1) * ions.length)));

/** The full symmetric matrix of weights, ions x ions, row by row. */
function decode(): Float64Array {
  const matrix = new Float64Array(ions.length * ions.length).fill(UNOBSERVED_WEIGHT);
  SUBSTITUTION_ROWS.forEach((row, first) => {
    const numbers = row === '' ? [] : row.split(' ').map(Number);
    let second = first;
    for (let at = 0; at < numbers.length; at += 2) {
      second += numbers[at]!;
      const weight = numbers[at + 1]! / 1000;
      matrix[first * ions.length + second] = weight;
      matrix[second * ions.length + first] = weight;
    }
  });
  return matrix;
}

/** The model knows 230 ions, but none of P3-, As3-, Sb3- and Te2-, for instance. "Na1+" is read as "Na+". */
function indexOf(label: string): number | undefined {
  return indices.get(label) ?? indices.get(ionLabel(parseIon(label)));
}

/**
 * The log-odds weight lambda with which two ions can replace each other at the same site of the same structure type:
 * G. Hautier et al., Inorg. Chem. 50, 656 (2011), doi:10.1021/ic102031h. From -1.6 to 9.5 for pairs that were observed
 * or allowed for, UNOBSERVED_WEIGHT for all others and for ions the model does not know. Symmetric. It grows with how
 * often the ions occur at all (oxygen with anything weighs more than bromine), so compare ions by
 * `substitutionSimilarity`.
 *
 * Throws ION_INVALID
 */
export function substitutionLogOdds(ionA: string, ionB: string): number {
  const first = indexOf(ionA);
  const second = indexOf(ionB);
  return first === undefined || second === undefined ? UNOBSERVED_WEIGHT : weights[first * ions.length + second]!;
}

/**
 * How well two ions can replace each other, from 0 to 1: exp(lambda(a,b) - (m(a) + m(b)) / 2), where m is the largest
 * weight the ion has with any ion. Taking m rather than lambda(a,a) keeps ions that were never seen in two compounds of
 * one structure type, and so have no weight with themselves, from looking alike to everything. Symmetric; an ion and
 * itself give 1; an ion that the model does not know gives 0 with every other.
 *
 * Throws ION_INVALID
 */
export function substitutionSimilarity(ionA: string, ionB: string): number {
  return substitutionSimilarities([ionA, ionB])(0, 1);
}

/**
 * The same for all pairs of some ions, by their indices: their labels are read once, because hundreds of ions are compared.
 *
 * Throws ION_INVALID
 */
export function substitutionSimilarities(labels: readonly string[]): (a: number, b: number) => number {
  const rows = labels.map(indexOf);
  const names = labels.map((label, k) => (rows[k] === undefined ? ionLabel(parseIon(label)) : label));
  return (a, b) => {
    const [first, second] = [rows[a], rows[b]];
    if (first === undefined || second === undefined) return first === second && names[a] === names[b] ? 1 : 0;
    if (first === second) return 1;
    return exp(substitutionLogOdds(labels[a]!, labels[b]!) - (largest[first]! + largest[second]!) / 2);
  };
}
