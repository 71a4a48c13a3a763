import { chemicalSystem } from '../chemistry/chemical-system.js';
import { amountIn, makeComposition, type Composition } from '../chemistry/composition.js';
import { readReducedFormula } from '../chemistry/formula/read-reduced-formula.js';
import { reducedFormula } from '../chemistry/formula/spellings.js';

/** Elements of a composition that has two ends: one of each end alone, and two of the framework. */
const LEAST_ELEMENTS = 4;

/** Two known compounds between which a composition lies. */
export type Ends = readonly [Composition, Composition];

/**
 * Finds compositions that lie between two known compounds with one framework, as a solid solution does: the composition is a sum of the two, each lacks an element that the
 * other has, and at least two of the elements that both have are in the same proportion in both. So Na3Zr2Si2PO12 lies between NaZr2P3O12 and Na4Zr2Si3O12, with
 * Zr and O as 2 to 12, and was found there (H. Y-P. Hong, Mater. Res. Bull. 11, 173 (1976), doi:10.1016/0025-5408(76)90073-8).
 */
export class KnownEnds {
  readonly #formulas: ReadonlySet<string>;
  #bySystem: ReadonlyMap<string, readonly Composition[]> | undefined;

  /** @param formulas reduced formulas of the known compounds that have one element less than the compositions that are asked for */
  constructor(formulas: readonly string[]) {
    this.#formulas = new Set(formulas);
  }

  /** The two known compounds, or the first two if there are several; undefined if it does not lie between any. */
  of(composition: Composition): Ends | undefined {
    if (composition.elements.length < LEAST_ELEMENTS) return undefined;
    // Most who read a list ask for nothing below its end.
    this.#bySystem ??= bySystem(this.#formulas);
    for (const lacking of composition.elements) {
      const shared = composition.elements.filter((element) => element !== lacking);
      for (const first of this.#bySystem.get(shared.join('-')) ?? []) {
        for (const only of shared) {
          const second = takeAway(composition, first, only);
          if (second && this.#formulas.has(reducedFormula(second)) && haveOneFramework(first, second)) {
            return [first, second];
          }
        }
      }
    }
    return undefined;
  }
}

/** The compositions of reduced formulas by their chemical systems. */
function bySystem(formulas: Iterable<string>): Map<string, Composition[]> {
  const found = new Map<string, Composition[]>();
  for (const formula of formulas) {
    const composition = readReducedFormula(formula);
    const system = chemicalSystem(composition);
    const others = found.get(system);
    if (others) others.push(composition);
    else found.set(system, [composition]);
  }
  return found;
}

/** What is left of a composition without as much of a part as takes one element away; undefined if another element is taken away with it, or more than there is. */
function takeAway(composition: Composition, part: Composition, element: string): Composition | undefined {
  const inPart = amountIn(part, element);
  const inAll = amountIn(composition, element);
  const left = composition.elements
    .filter((each) => each !== element)
    .map((each) => [each, inPart * amountIn(composition, each) - inAll * amountIn(part, each)] as const);
  return left.every(([, amount]) => amount > 0 && Number.isSafeInteger(amount)) ? makeComposition(left) : undefined;
}

/** Whether two of the elements that both have are in the same proportion in both. */
function haveOneFramework(first: Composition, second: Composition): boolean {
  const shared = first.elements.filter((element) => second.elements.includes(element));
  return shared.some((a, k) =>
    shared
      .slice(k + 1)
      .some((b) => amountIn(first, a) * amountIn(second, b) === amountIn(first, b) * amountIn(second, a)),
  );
}
