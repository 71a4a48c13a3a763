import { transpose, type Dense } from '../../numerics/dense.js';
import type { CandidateSpace } from '../../space/candidate-space.js';
import type { Cell } from '../../space/cell.js';
import { ContextNeighbours } from './context-neighbours.js';
import type { ContextTable } from './context-table.js';
import { sumEvidence } from './sum-evidence.js';
import type { EnumerateOptions, Visit } from '../../search/searchable.js';

/**
 * The score of a canonical cell from its contexts: `contexts[position]` is the index in `table.cations` of what is left
 * without the cation at `position`, or -1 if no known compound has that. At least one is not -1.
 */
export interface ContextRule {
  (contexts: Int32Array, cations: readonly number[], anion: number, ratio: number): number;
}

/** A rule that needs only the evidence of the ions in each context for the cation: a sum of weights, which is quicker. */
export interface WeightedRule {
  /** Row i has the weight of each other ion as evidence for ion i, shape (cations, cations). */
  readonly weights: Dense;
  /** Like a `ContextRule`, with the evidence of each context (`sumEvidence`), 0 if no known compound has it. */
  score(evidence: Float64Array, cations: readonly number[], anion: number, ratio: number): number;
}

/** How often an enumeration looks whether it was cancelled, in contexts. */
const CHECK_EVERY = 256;

/**
 * Scores cells by what is known in their contexts. All that can score lies one exchange of a cation away from a known
 * compound, which is few cells of the space, so they are enumerated rather than searched for.
 */
export class ContextScorer {
  readonly #table: ContextTable;
  readonly #rule: ContextRule | WeightedRule;
  /** By place of the cell that is scored. */
  readonly #contexts: Int32Array;
  readonly #evidence: Float64Array;
  /** By cation, in the context that is enumerated. */
  readonly #toAll: Float64Array;
  #byMember: Dense | undefined;
  /** Made by the first enumeration. */
  #neighbours: ContextNeighbours | undefined;

  constructor(table: ContextTable, rule: ContextRule | WeightedRule) {
    this.#table = table;
    this.#rule = rule;
    this.#contexts = new Int32Array(table.space.order);
    this.#evidence = new Float64Array(table.space.order);
    this.#toAll = new Float64Array(table.space.cations.length);
  }

  /** The score of a cell whose cations are in any order. */
  score(cell: Cell): number {
    const ascending = cell.cations.every((cation, m) => m === 0 || cell.cations[m - 1]! <= cation);
    const { cations, anion, ratio } = ascending ? cell : this.#table.space.canonical(cell);
    let any = false;
    for (let position = 0; position < cations.length; position++) {
      this.#contexts[position] = this.#table.findCation(cations, anion, ratio, position);
      any ||= this.#contexts[position]! >= 0;
    }
    return any ? this.#apply(cations, anion, ratio) : 0;
  }

  /** Calls `visit` once for every unmasked canonical cell that scores above zero and not below `minCompetitiveScore()`. */
  enumerate(visit: Visit, { control, slice, minCompetitiveScore }: EnumerateOptions): number {
    let evaluated = 0;
    const { space, fromFront, toFront } = this.#table;
    const { order, elementOf, allowed, roles, rolesAllowed } = space;
    const count = space.cations.length;
    const { keys } = this.#table.cations;
    this.#neighbours ??= new ContextNeighbours(space, this.#table.cations, toFront);
    const neighbours = this.#neighbours;
    const cations = Array.from({ length: order }, () => 0);
    const cell = { cations, anion: 0, ratio: 0 };
    const taken = new Uint8Array(Math.max(0, ...elementOf) + 1);
    for (let context = slice.index, done = 0; context < keys.length; context += slice.of, done++) {
      if (done % CHECK_EVERY === 0) {
        control.throwIfCancelled();
        control.progress('exchanging ions of known compounds', context, keys.length);
      }
      const { others, anion, ratio: front } = this.#table.cationContext(keys[context]!);
      // The context of a mixed-valence compound may hold one element twice: such compounds only teach.
      if (hasMasked(others, anion * count, space)) continue;
      neighbours.find(others, anion, front);
      if (typeof this.#rule !== 'function') this.#writeEvidence(context, this.#rule);
      for (const other of others) taken[elementOf[other]!] = 1;
      let known = space.anionRoles[anion]!;
      for (const other of others) known |= roles[other]!;
      let position = 0;
      for (let cation = 0; cation < count; cation++) {
        while (position < others.length && others[position]! < cation) position++;
        if (allowed[anion * count + cation] === 0 || taken[elementOf[cation]!] === 1) continue;
        if (rolesAllowed[known | roles[cation]!] === 0) continue;
        if (!this.#readContexts(context, cation, position)) continue;
        for (let m = 0; m < order; m++)
          cations[m] = m < position ? others[m]! : m === position ? cation : others[m - 1]!;
        const ratio = fromFront[position]![front]!;
        if (!space.isPositive(cations, ratio)) continue;
        const score = this.#apply(cations, anion, ratio, position);
        evaluated++;
        if (score <= 0 || score < minCompetitiveScore()) continue;
        cell.anion = anion;
        cell.ratio = ratio;
        visit(space.number(cell), score);
      }
      for (const other of others) taken[elementOf[other]!] = 0;
    }
    control.progress('exchanging ions of known compounds', keys.length, keys.length);
    return evaluated;
  }

  /**
   * The score of the cell whose contexts were found.
   *
   * @param enumerated the place of the context that is enumerated; none by default
   */
  #apply(cations: readonly number[], anion: number, ratio: number, enumerated = -1): number {
    const rule = this.#rule;
    const contexts = this.#contexts;
    const evidence = this.#evidence;
    const table = this.#table;
    if (typeof rule === 'function') return rule(contexts, cations, anion, ratio);
    for (let position = 0; position < cations.length; position++) {
      const context = contexts[position]!;
      if (context < 0) evidence[position] = 0;
      else if (position === enumerated) evidence[position] = this.#toAll[cations[position]!]!;
      else evidence[position] = sumEvidence(table.cations, context, rule.weights, cations[position]!);
    }
    return rule.score(evidence, cations, anion, ratio);
  }

  /** Writes the evidence of a context for every cation, to the last bit the same as `sumEvidence`. */
  #writeEvidence(context: number, rule: WeightedRule): void {
    const toAll = this.#toAll;
    const { starts, members, counts } = this.#table.cations;
    const { data, columns } = (this.#byMember ??= transpose(rule.weights));
    toAll.fill(0);
    for (let k = starts[context]!; k < starts[context + 1]!; k++) {
      const count = counts[k]!;
      const row = members[k]! * columns;
      for (let cation = 0; cation < columns; cation++) toAll[cation]! += count * data[row + cation]!;
    }
  }

  /** Writes the contexts of a cell; false if it was met before, from a context at an earlier position. */
  #readContexts(context: number, cation: number, position: number): boolean {
    const { of } = this.#neighbours!;
    for (let k = 0; k < position; k++) {
      if (of[k]![cation]! >= 0) return false;
      this.#contexts[k] = -1;
    }
    this.#contexts[position] = context;
    for (let k = position; k < of.length; k++) this.#contexts[k + 1] = of[k]![cation]!;
    return true;
  }
}

/** True if a context's cations are of one element, or one of them may not be combined with the anion. */
function hasMasked(others: readonly number[], row: number, { elementOf, allowed }: CandidateSpace): boolean {
  return others.some(
    (other, k) =>
      allowed[row + other] === 0 || others.some((another, m) => m < k && elementOf[another] === elementOf[other]),
  );
}
