import type { HeldOut } from './trial.js';

/** What can be found in any of several spaces, each compound once. */
export function joinHeldOut(parts: readonly HeldOut[]): HeldOut {
  const all = new Map(parts.flatMap((part) => [...part]));
  for (const part of parts) {
    for (const [formula, { anions }] of part) {
      const compound = all.get(formula)!;
      all.set(formula, { ...compound, anions: [...new Set([...compound.anions, ...anions])] });
    }
  }
  return all;
}
