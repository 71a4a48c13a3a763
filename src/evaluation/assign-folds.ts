import { shuffle, type Random } from '../numerics/random.js';

/**
 * Divides things into folds by their keys: equal keys share a fold, and folds differ by at most the largest group. Returns
 * the fold (0-based) of every position in `keys`. Distinct keys are shuffled, then each goes to the smallest fold so far.
 */
export function assignFolds(keys: readonly string[], folds: number, random: Random): Int32Array {
  const members = new Map<string, number>();
  for (const key of keys) members.set(key, (members.get(key) ?? 0) + 1);
  const sizes = Array.from({ length: folds }, () => 0);
  const foldOf = new Map<string, number>();
  for (const key of shuffle([...members.keys()].sort(), random)) {
    const smallest = sizes.indexOf(Math.min(...sizes));
    foldOf.set(key, smallest);
    sizes[smallest]! += members.get(key)!;
  }
  return Int32Array.from(keys, (key) => foldOf.get(key)!);
}
