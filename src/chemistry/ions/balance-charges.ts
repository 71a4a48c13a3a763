import type { IonChoice } from './ion-choices.js';

/** Two states of one element that occur together. */
export interface StatePair {
  readonly lower: IonChoice;
  readonly higher: IonChoice;
  /** Added to the likelihood. */
  readonly logPenalty: number;
  /** Added to the likelihood times the share of the atoms that have the higher state: not above 0. */
  readonly logOfHigher: number;
}

/** An element whose charge is to be found. */
export interface ChargeSlot {
  readonly amount: number;
  /** What one charge on all its atoms may be; none if it has two states in any case. */
  readonly choices: readonly IonChoice[];
  /** Pairs of states that may share its atoms. */
  readonly pairs: readonly StatePair[];
}

/** Charges that add up to zero. */
export interface Balance {
  /** By slot; if `mixed` names a slot, its entry is the lower of the two states. */
  readonly charges: readonly IonChoice[];
  /** The slot with two states, the higher state, and how many atoms have it. */
  readonly mixed: { readonly slot: number; readonly higher: IonChoice; readonly amount: number } | undefined;
  /** How often the formula is taken so that whole atoms have each state: 1, or 2 for BaBiO3. */
  readonly times: number;
  /** Sum over kinds of ion. */
  readonly logLikelihood: number;
}

/** Steps left for a search; shared by the searches of one composition and counted down. */
export interface SearchBudget {
  nodes: number;
}

/** The formula is taken at most so often to give whole atoms each of two states. */
export const MOST_TIMES = 2;

/** The lowest and highest charge that the slots from each index on can sum up to; all but the free slot. */
function suffixBounds(slots: readonly ChargeSlot[], free: number): { low: number[]; high: number[] } {
  const low = slots.map(() => 0);
  const high = slots.map(() => 0);
  low.push(0);
  high.push(0);
  for (let index = slots.length - 1; index >= 0; index--) {
    const { amount, choices, pairs } = slots[index]!;
    let least = Infinity;
    let most = -Infinity;
    const add = (units: number): void => {
      if (units < least) least = units;
      if (units > most) most = units;
    };
    if (index !== free) for (const { units } of choices) add(units);
    else {
      for (const { lower, higher } of pairs) {
        add(lower.units);
        add(higher.units);
      }
    }
    low[index] = low[index + 1]! + amount * least;
    high[index] = high[index + 1]! + amount * most;
  }
  return { low, high };
}

/**
 * Every way to give each slot one charge so that amounts times charges sum up to zero; or, with `free`, every way in
 * which the slot of that index has two states and each other slot one charge. Depth first with bounds; ends early when
 * the budget is used up.
 */
export function balanceCharges(slots: readonly ChargeSlot[], budget: SearchBudget, free = -1): Balance[] {
  const { low, high } = suffixBounds(slots, free);
  const found: Balance[] = [];
  const charges: IonChoice[] = [];

  /** `missing`: charge that the slots from `index` on and the free slot still have to provide. */
  const visit = (index: number, missing: number, logLikelihood: number): void => {
    if (budget.nodes <= 0) return;
    budget.nodes -= 1;
    if (index === slots.length) {
      if (free >= 0) splitFree(missing, logLikelihood);
      else if (missing === 0) found.push({ charges: [...charges], mixed: undefined, times: 1, logLikelihood });
      return;
    }
    if (index === free) {
      charges.push(slots[free]!.pairs[0]!.lower);
      visit(index + 1, missing, logLikelihood);
      charges.pop();
      return;
    }
    // The free slot is still open, whichever index it has: its charge is part of both bounds.
    const open = free >= 0 && free < index;
    const least = low[index]! + (open ? low[free]! - low[free + 1]! : 0);
    const most = high[index]! + (open ? high[free]! - high[free + 1]! : 0);
    if (missing < least || missing > most) return;
    const { amount, choices } = slots[index]!;
    for (const choice of choices) {
      charges.push(choice);
      visit(index + 1, missing - amount * choice.units, logLikelihood + choice.logShare);
      charges.pop();
    }
  };

  /** The split of the atoms follows from the charge that is missing. */
  const splitFree = (missing: number, logLikelihood: number): void => {
    const { amount, pairs } = slots[free]!;
    for (const { lower, higher, logPenalty, logOfHigher } of pairs) {
      const step = higher.units - lower.units;
      const rest = missing - amount * lower.units;
      if (rest <= 0 || rest >= amount * step) continue;
      let times = 1;
      while (times <= MOST_TIMES && (times * rest) % step !== 0) times += 1;
      if (times > MOST_TIMES) continue;
      found.push({
        charges: charges.map((choice, slot) => (slot === free ? lower : choice)),
        mixed: { slot: free, higher, amount: (times * rest) / step },
        times,
        logLikelihood:
          logLikelihood + lower.logShare + higher.logShare + logPenalty + (logOfHigher * rest) / (step * amount),
      });
    }
  };

  visit(0, 0, 0);
  return found;
}
