import { chemicalSystem } from '../chemistry/chemical-system.js';
import { makeComposition, type Composition } from '../chemistry/composition.js';
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
  readonly #bySystem: ReadonlyMap<string, readonly Composition[]>;

  /** @param formulas reduced formulas of the known compounds that have one element less than the compositions that are asked for */
  constructor(formulas: readonly string[]) {
    this.#formulas = new Set(formulas);
    const bySystem = new Map<string, Composition[]>();
    for (const composition of formulas.map(readReducedFormula)) {
      const system = chemicalSystem(composition);
      const others = bySystem.get(system);
      if (others) others.push(composition);
      else bySystem.set(system, [composition]);
    }
    this.#bySystem = bySystem;
  }

  /** The two known compounds, or the first two if there are several; undefined if it does not lie between any. */
  of(composition: Composition): Ends | undefined {
    if (composition.elements.length < LEAST_ELEMENTS) return undefined;
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

/** What is left of a composition without as much of a part as takes one element away; undefined if another element is taken away with it, or more than there is. */
function takeAway({ elements, amounts }: Composition, part: Composition, element: string): Composition | undefined {
  const ofPart = amountsOf(part);
  const inPart = ofPart(element);
  const inAll = amounts[elements.indexOf(element)]!;
  const left = elements.map((each, k) => [each, inPart * amounts[k]! - inAll * ofPart(each)] as const);
  const others = left.filter(([each]) => each !== element);
  return others.every(([, amount]) => amount > 0 && Number.isSafeInteger(amount)) ? makeComposition(others) : undefined;
}

/** Whether two of the elements that both have are in the same proportion in both. */
function haveOneFramework(first: Composition, second: Composition): boolean {
  const [ofFirst, ofSecond] = [amountsOf(first), amountsOf(second)];
  const shared = first.elements.filter((element) => second.elements.includes(element));
  return shared.some((a, k) => shared.slice(k + 1).some((b) => ofFirst(a) * ofSecond(b) === ofFirst(b) * ofSecond(a)));
}

function amountsOf({ elements, amounts }: Composition): (element: string) => number {
  return (element) => amounts[elements.indexOf(element)] ?? 0;
}
