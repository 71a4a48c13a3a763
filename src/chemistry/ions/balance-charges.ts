import type { IonChoice } from './ion-choices.js';

/** An element whose charge is to be found. */
export interface ChargeSlot {
  readonly amount: number;
  /** What one charge on all its atoms may be. */
  readonly choices: readonly IonChoice[];
  /** Positive states, lowest first, of which two neighbours may share the atoms. */
  readonly positive: readonly IonChoice[];
}

/** Charges that add up to the target. */
export interface Balance {
  /** By slot; if `mixed` names a slot, its entry is the lower of the two states. */
  readonly charges: readonly IonChoice[];
  /** The slot with two states, the higher state, and how many atoms have it. */
  readonly mixed: { readonly slot: number; readonly higher: IonChoice; readonly amount: number } | undefined;
  /** Sum over kinds of ion. */
  readonly logLikelihood: number;
}

/** Steps left for a search; shared by the searches of one composition and counted down. */
export interface SearchBudget {
  nodes: number;
}

/** The lowest and highest charge that the slots from each index on can sum up to. */
function suffixBounds(slots: readonly ChargeSlot[], free: number): { low: number[]; high: number[] } {
  const low = [0];
  const high = [0];
  for (let index = slots.length - 1; index >= 0; index--) {
    const { amount, choices, positive } = slots[index]!;
    const charges = (index === free ? positive : choices).map((choice) => choice.charge);
    low.unshift(low[0]! + amount * Math.min(...charges));
    high.unshift(high[0]! + amount * Math.max(...charges));
  }
  return { low, high };
}

/**
 * Every way to give each slot one charge so that amounts times charges sum up to `target`; or, with `free`, every way in
 * which the slot of that index has two neighbouring positive states and each other slot one charge. Depth first with
 * bounds; ends early when the budget is used up.
 */
export function balanceCharges(
  slots: readonly ChargeSlot[],
  target: number,
  budget: SearchBudget,
  free = -1,
): Balance[] {
  const { low, high } = suffixBounds(slots, free);
  const found: Balance[] = [];
  const charges: IonChoice[] = [];

  /** `missing`: charge that the slots from `index` on and the free slot still have to provide. */
  const visit = (index: number, missing: number, logLikelihood: number, freeIsOpen: boolean): void => {
    if (budget.nodes <= 0) return;
    budget.nodes -= 1;
    if (index === slots.length) {
      if (freeIsOpen) splitFree(missing, logLikelihood);
      else if (missing === 0) found.push({ charges: [...charges], mixed: undefined, logLikelihood });
      return;
    }
    if (!freeIsOpen && (missing < low[index]! || missing > high[index]!)) return;
    const { amount, choices } = slots[index]!;
    if (index === free) {
      charges.push(choices[0]!);
      visit(index + 1, missing, logLikelihood, true);
      charges.pop();
      return;
    }
    for (const choice of choices) {
      charges.push(choice);
      visit(index + 1, missing - amount * choice.charge, logLikelihood + choice.logShare, freeIsOpen);
      charges.pop();
    }
  };

  /** At most one pair of neighbours has the mean charge that is missing, and the split follows from it. */
  const splitFree = (missing: number, logLikelihood: number): void => {
    const { amount, positive } = slots[free]!;
    for (let index = 1; index < positive.length; index++) {
      const [lower, higher] = [positive[index - 1]!, positive[index]!];
      const higherAmount = (missing - amount * lower.charge) / (higher.charge - lower.charge);
      if (!Number.isInteger(higherAmount) || higherAmount < 1 || higherAmount >= amount) continue;
      found.push({
        charges: charges.map((choice, slot) => (slot === free ? lower : choice)),
        mixed: { slot: free, higher, amount: higherAmount },
        logLikelihood: logLikelihood + lower.logShare + higher.logShare,
      });
    }
  };

  visit(0, target, 0, false);
  return found;
}
