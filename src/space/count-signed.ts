import type { Masks } from './masks.js';

/** Members of one charge and role, by the number of them that each element has. */
interface Class {
  readonly charge: number;
  readonly role: number;
  readonly states: ReadonlyMap<number, number>;
}

/**
 * Number of candidates of a space some of whose members are negative: a cell is one only if the charges of its members add up to more than zero, so it depends on the
 * ratio as well. Members of one charge and role are counted together: for each choice of classes in order the ways to fill it with different elements,
 * and the ratios with which it is positive. Every set of members is met in all of its orders, each with every order of the amounts.
 */
export function countSigned(masks: Masks): number {
  const { order, cations, anions, ratios, elementOf, allowed, roles, anionRoles, rolesAllowed, charges } = masks;
  let cells = 0;
  /** In how many ratios charges add up to more than zero, by the charges: the same for every anion. */
  const positiveRatios = new Map<string, number>();
  const countPositive = (of: readonly number[]): number => {
    const key = of.join(' ');
    let positive = positiveRatios.get(key);
    if (positive === undefined) {
      positive = 0;
      for (const amounts of ratios) {
        let sum = 0;
        for (let m = 0; m < order; m++) sum += of[m]! * amounts[m]!;
        if (sum > 0) positive++;
      }
      positiveRatios.set(key, positive);
    }
    return positive;
  };
  for (let anion = 0; anion < anions; anion++) {
    const classes = new Map<string, { charge: number; role: number; states: Map<number, number> }>();
    for (let cation = 0; cation < cations; cation++) {
      if (allowed[anion * cations + cation] === 0) continue;
      const [charge, role] = [charges[cation]!, roles[cation]!];
      const name = `${charge} ${role}`;
      const found = classes.get(name) ?? { charge, role, states: new Map<number, number>() };
      classes.set(name, found);
      found.states.set(elementOf[cation]!, (found.states.get(elementOf[cation]!) ?? 0) + 1);
    }
    // Classes in ascending order, so each multiset once; the number of its distinct orders times the ratios in one of them is that of all orders.
    const choose = (chosen: readonly Class[], from: number, union: number): void => {
      if (chosen.length === order) {
        if (rolesAllowed[union] === 0 || chosen.every(({ charge }) => charge < 0)) return;
        const ways = waysOfDifferentElements(chosen.map(({ states }) => states));
        if (ways === 0) return;
        cells += (ways * countPositive(chosen.map(({ charge }) => charge).sort(ascending))) / repeats(chosen);
        return;
      }
      for (let k = from; k < all.length; k++) choose([...chosen, all[k]!], k, union | all[k]!.role);
    };
    const all: readonly Class[] = [...classes.values()];
    choose([], 0, anionRoles[anion]!);
  }
  return cells;
}

/**
 * Ways to take one member of each class in order, no two of one element: those with any element for the first, less those in which it is that of
 * one of the others, which then count as one class of pairs.
 */
function waysOfDifferentElements(states: readonly ReadonlyMap<number, number>[]): number {
  const [first, ...rest] = states;
  if (!first) return 1;
  let ways = 0;
  for (const count of first.values()) ways += count;
  ways *= waysOfDifferentElements(rest);
  rest.forEach((other, k) => {
    const pairs = new Map([...other].map(([element, count]) => [element, count * (first.get(element) ?? 0)]));
    ways -= waysOfDifferentElements(rest.with(k, pairs));
  });
  return ways;
}

function ascending(a: number, b: number): number {
  return a - b;
}

/** Orders of the classes that look alike. */
function repeats(chosen: readonly Class[]): number {
  let orders = 1;
  let run = 0;
  chosen.forEach((each, k) => {
    run = k > 0 && chosen[k - 1] === each ? run + 1 : 1;
    orders *= run;
  });
  return orders;
}
