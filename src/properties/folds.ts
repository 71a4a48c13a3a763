import { seededRandom, shuffle } from '../numerics/random.js';

/** Parts of a cross-validation unless the table names its own. */
const FOLDS = 5;

/** For each row the number of its fold, at random. */
export function randomFolds(count: number, seed: number): Int32Array {
  const order = shuffle(
    Int32Array.from({ length: count }, (_, index) => index),
    seededRandom(seed),
  );
  const folds = new Int32Array(count);
  order.forEach((row, index) => (folds[row] = index % FOLDS));
  return folds;
}

/** For each row the number of its fold, rows of one group in the same fold. Groups are distinguished by their names. */
export function groupedFolds(groups: readonly string[], seed: number): Int32Array {
  const names = [...new Set(groups)].sort();
  const foldOf = randomFolds(names.length, seed);
  const indexOf = new Map(names.map((name, index) => [name, index]));
  return Int32Array.from(groups, (name) => foldOf[indexOf.get(name)!]!);
}

/** For each row the number of its fold by the names that a table gives, in the order of the names. */
export function namedFolds(names: readonly string[]): Int32Array {
  const distinct = [...new Set(names)].sort();
  return Int32Array.from(names, (name) => distinct.indexOf(name));
}
