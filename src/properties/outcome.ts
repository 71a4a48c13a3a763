/** What may come of an experiment. */
export const OUTCOMES = ['made', 'not made', 'other phase', 'pending', 'value'] as const;

export type OutcomeWord = (typeof OUTCOMES)[number];

/** What came of trying a compound. */
export interface Outcome {
  readonly formula: string;
  readonly outcome: OutcomeWord;
  /** Of an outcome `value`; null otherwise. */
  readonly value: number | null;
  /** As given, such as 2026-11-27; empty if it is not known. */
  readonly date: string;
  readonly note: string;
}

/** True, false, or null if the outcome says nothing of whether the compound can be made. */
export function wasMade({ outcome }: Outcome): boolean | null {
  if (outcome === 'pending') return null;
  return outcome === 'made' || outcome === 'value';
}

/**
 * The outcomes that are not stored yet, in their order: what equals a stored one in all columns is left out, as often
 * as it is stored. So a file is added once, however often it is given, and a repeated experiment within it counts.
 */
export function outcomesNotIn(stored: readonly Outcome[], outcomes: readonly Outcome[]): Outcome[] {
  const key = ({ formula, outcome, value, date, note }: Outcome) =>
    JSON.stringify([formula, outcome, value, date, note]);
  const left = new Map<string, number>();
  for (const each of stored) left.set(key(each), (left.get(key(each)) ?? 0) + 1);
  return outcomes.filter((each) => {
    const count = left.get(key(each)) ?? 0;
    if (count > 0) left.set(key(each), count - 1);
    return count === 0;
  });
}
