import { chargeUnits } from '../../chemistry/ions/charge-units.js';
import type { CandidateSpace } from '../../space/candidate-space.js';
import type { NumberedComposition } from './element-contexts.js';
import type { ElementTable } from './element-table.js';
import { LikeliestCell } from './likeliest-cell.js';
import type { EnumerateOptions, Visit } from '../../search/searchable.js';

/** How often an enumeration looks whether it was cancelled, in contexts. */
const CHECK_EVERY = 512;

/** Finds every composition of a space that known compositions support which differ from it in one element. */
export class ElementScorer {
  readonly #space: CandidateSpace;
  readonly #table: ElementTable;
  readonly #likeliest: LikeliestCell;
  /** For each element number the charges that it has in the space, in units; as an anion negative. */
  readonly #charges: readonly (readonly number[])[];
  /** The same by numbers of charges. */
  readonly #chargeNumbers: readonly Int32Array[];
  readonly #numberOf: ReadonlyMap<number, number>;

  constructor(space: CandidateSpace, table: ElementTable) {
    const { symbols } = table.learnt;
    this.#space = space;
    this.#table = table;
    this.#likeliest = new LikeliestCell(space, symbols);
    const ions = [...space.cations, ...space.anions];
    this.#charges = symbols.map((symbol) => [
      ...new Set(ions.filter(({ element }) => element === symbol).map(({ charge }) => chargeUnits(charge))),
    ]);
    this.#numberOf = new Map([...new Set(this.#charges.flat())].map((charge, number) => [charge, number]));
    this.#chargeNumbers = this.#charges.map((own) => Int32Array.from(own, (charge) => this.#numberOf.get(charge)!));
  }

  /**
   * Calls `visit` once for every composition that scores above zero and not below `minCompetitiveScore()`, with the number of the
   * unmasked canonical cell with the likeliest oxidation states and the score; all others of the composition score the same.
   */
  enumerate(visit: Visit, { control, minCompetitiveScore, slice }: EnumerateOptions): number {
    let evaluated = 0;
    const table = this.#table;
    const chargeNumbers = this.#chargeNumbers;
    const { contexts } = table;
    const stage = 'exchanging elements of known compounds';
    const arity = this.#space.arity;
    const inserted = { elements: new Int32Array(arity), amounts: new Int32Array(arity), count: arity };
    const needed = new Uint8Array(this.#numberOf.size);
    for (let number = slice.index, done = 0; number < contexts.length; number += slice.of, done++) {
      if (done % CHECK_EVERY === 0) {
        control.throwIfCancelled();
        control.progress(stage, number, contexts.length);
      }
      const context = contexts.context(number);
      if (!this.#chargesThatBalance(context, needed)) continue;
      for (let element = 0; element < chargeNumbers.length; element++) {
        if (!hasOne(needed, chargeNumbers[element]!)) continue;
        if (holds(context, element)) continue;
        const evidence = table.evidenceFrom(number, element);
        if (evidence <= 0) continue;
        const position = insert(context, element, inserted);
        const score = this.#scoreFromFirst(inserted, position, evidence);
        if (score === 0) continue;
        evaluated++;
        if (score < minCompetitiveScore()) continue;
        const cell = this.#likeliest.find(inserted);
        if (cell !== undefined) visit(cell, score);
      }
    }
    control.progress(stage, contexts.length, contexts.length);
    return evaluated;
  }

  /**
   * The sum of the positive evidence for a composition, to the last bit that of the table, if its element at index `position` is the first
   * one that has such evidence; otherwise 0, because it is found once from each element that has.
   *
   * @param evidence for the element at `position`, above 0
   */
  #scoreFromFirst(composition: NumberedComposition, position: number, evidence: number): number {
    const table = this.#table;
    for (let k = 0; k < position; k++) if (table.evidenceAt(composition, k) > 0) return 0;
    let sum = evidence;
    for (let k = position + 1; k < composition.count; k++) sum += Math.max(0, table.evidenceAt(composition, k));
    return sum;
  }

  /**
   * Marks the charges of the missing element with which the others can balance, some of all being anions if there are any: one, or more in
   * a space of several. False if no element has one of them.
   *
   * @param needed by number of the charge
   */
  #chargesThatBalance(context: Int32Array, needed: Uint8Array): boolean {
    const { hasAnion, isSigned } = this.#space;
    let any = false;
    needed.fill(0);
    const add = (k: number, total: number, anions: number): void => {
      if (anions > 1 && !isSigned) return;
      if (k === context.length) {
        const charge = -total / context[0]!;
        const hasEnough = isSigned || (!hasAnion || anions === 1 ? charge >= 0 : charge < 0);
        const number = hasEnough && Number.isInteger(charge) ? this.#numberOf.get(charge) : undefined;
        if (number === undefined) return;
        needed[number] = 1;
        any = true;
        return;
      }
      for (const charge of this.#charges[context[k]!]!) {
        add(k + 2, total + charge * context[k + 1]!, anions + (charge < 0 ? 1 : 0));
      }
    };
    add(1, 0, 0);
    return any;
  }
}

function hasOne(needed: Uint8Array, numbers: Int32Array): boolean {
  for (let k = 0; k < numbers.length; k++) if (needed[numbers[k]!] === 1) return true;
  return false;
}

function holds(context: Int32Array, element: number): boolean {
  for (let k = 1; k < context.length; k += 2) if (context[k] === element) return true;
  return false;
}

/**
 * Writes the composition with an element in the place of the missing one, and returns that position. Numbers of elements
 * ascend as their symbols do; amounts stay coprime.
 */
function insert(
  context: Int32Array,
  element: number,
  { elements, amounts }: Pick<NumberedComposition, 'elements' | 'amounts'>,
): number {
  let position = 0;
  for (let k = 1; k < context.length && context[k]! < element; k += 2) position++;
  for (let k = 0; k < elements.length; k++) {
    const at = 1 + 2 * (k < position ? k : k - 1);
    elements[k] = k === position ? element : context[at]!;
    amounts[k] = k === position ? context[0]! : context[at + 1]!;
  }
  return position;
}
