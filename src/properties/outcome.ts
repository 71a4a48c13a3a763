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
