import { transpose, zeros, type Dense } from '../../numerics/dense.js';
import { NumberIndex } from '../../numerics/number-index.js';
import type { CandidateSpace } from '../../space/candidate-space.js';
import type { Cell } from '../../space/cell.js';
import { permutations } from '../../space/permutations.js';
import { computeEaseWeights } from './ease-weights.js';

const NONE = -1;

/** An anion with a ratio of the cations. */
export type Template = Pick<Cell, 'anion' | 'ratio'>;

/**
 * Known compounds by their cations, and how templates (an anion with a ratio) support each other if cations have several:
 * ridge regression of the sets of cations of each template on those of all others (EASE; Steck, WWW 2019,
 * doi:10.1145/3308558.3313710), over every order of the cations with the ratio permuted along.
 */
export class TemplateTable {
  /** By number. */
  readonly templates: readonly Template[];
  /** Cations of known compounds, ascending, with the numbers of their templates. */
  readonly sets: ReadonlyMap<number, { readonly cations: readonly number[]; readonly members: readonly number[] }>;
  readonly #space: CandidateSpace;
  /** As `weights`, or transposed once `writeEvidence` wanted that: with thousands of templates both would take a hundred megabytes. */
  #weights: Dense;
  #isTransposed = false;
  /** By key of the template its number; -1 for none. */
  readonly #numberOf: Int32Array;
  /** Finds the sets by key, in their order: quicker than the map, which boxes large numbers. */
  readonly #setIndex: NumberIndex;
  readonly #setMembers: readonly (readonly number[])[];

  /**
   * @param cells numbers of distinct canonical cells
   * @param ridge in compounds
   * @param weights those of an earlier table of the same cells, which need not be learnt again
   */
  constructor(space: CandidateSpace, cells: Iterable<number>, ridge: number, weights?: Dense) {
    this.#space = space;
    this.#numberOf = new Int32Array(space.anions.length * space.ratios.length).fill(NONE);
    const permuted = permutations(space.order).map((order) =>
      space.ratios.map((amounts) => space.ratioOf(order.map((position) => amounts[position]!))!),
    );
    const known = Array.from(cells, (number) => space.cell(number));
    this.templates = this.#number(this.#besideOthers(known), permuted);
    const sets = new Map<number, { cations: readonly number[]; members: number[] }>();
    for (const cell of known) {
      const template = this.#numberOf[this.#keyOf(cell)]!;
      if (template === NONE) continue;
      const key = this.#setKey(cell);
      const set = sets.get(key);
      if (set) set.members.push(template);
      else sets.set(key, { cations: cell.cations, members: [template] });
    }
    this.sets = sets;
    this.#setIndex = new NumberIndex([...sets.keys()]);
    this.#setMembers = [...sets.values()].map(({ members }) => members);
    this.#weights = weights ?? computeEaseWeights(this.#shared(permuted), ridge);
  }

  /** Row t has the weight of each other template as evidence for template t, shape (templates, templates). May be a copy. */
  get weights(): Dense {
    return this.#isTransposed ? transpose(this.#weights) : this.#weights;
  }

  /** The evidence of the other known compounds of the same cations for a canonical cell; negative if it is evidence against the cell. */
  evidenceFor(cell: Cell): number {
    const template = this.#numberOf[this.#keyOf(cell)]!;
    if (template === NONE) return 0;
    const set = this.#setIndex.find(this.#setKey(cell));
    return set < 0 ? 0 : this.evidenceFrom(this.#setMembers[set]!, template);
  }

  /** The evidence of templates for another one; its own does not count. */
  evidenceFrom(members: readonly number[], template: number): number {
    const { data, columns } = this.#weights;
    let sum = 0;
    if (this.#isTransposed) for (const member of members) sum += data[member * columns + template]!;
    else for (const member of members) sum += data[template * columns + member]!;
    return sum;
  }

  /** Writes the same as `evidenceFrom` for every template to `out`, to the last bit. */
  writeEvidence(members: readonly number[], out: Float64Array): void {
    if (!this.#isTransposed) {
      this.#weights = transpose(this.#weights);
      this.#isTransposed = true;
    }
    const { data, columns } = this.#weights;
    out.fill(0);
    for (const member of members) {
      for (let template = 0, at = member * columns; template < columns; template++, at++) out[template]! += data[at]!;
    }
  }

  /** The cells whose cations have several templates. A template that is always the only one of its cations supports none, and there can be thousands. */
  #besideOthers(known: readonly Cell[]): readonly Cell[] {
    const counts = new Map<number, number>();
    for (const cell of known) counts.set(this.#setKey(cell), (counts.get(this.#setKey(cell)) ?? 0) + 1);
    return known.filter((cell) => counts.get(this.#setKey(cell))! > 1);
  }

  /** Numbers the templates of cells, by anion, then ratio. */
  #number(known: readonly Cell[], permuted: readonly (readonly number[])[]): Template[] {
    const keys = new Set<number>();
    for (const { anion, ratio } of known) {
      for (const ratios of permuted) keys.add(this.#keyOf({ anion, ratio: ratios[ratio]! }));
    }
    const count = this.#space.ratios.length;
    return [...keys]
      .sort((a, b) => a - b)
      .map((key, number) => {
        this.#numberOf[key] = number;
        return { anion: Math.floor(key / count), ratio: key % count };
      });
  }

  /** For each two templates the sets of cations, in every order, that have both. */
  #shared(permuted: readonly (readonly number[])[]): Dense {
    const n = this.templates.length;
    const shared = zeros(n, n);
    for (const { members } of this.sets.values()) {
      const of = members.map((member) => this.templates[member]!);
      for (const ratios of permuted) {
        const same = of.map(({ anion, ratio }) => this.#numberOf[this.#keyOf({ anion, ratio: ratios[ratio]! })]!);
        for (const a of same) for (const b of same) shared.data[a * n + b]! += 1;
      }
    }
    return shared;
  }

  #keyOf({ anion, ratio }: Template): number {
    return anion * this.#space.ratios.length + ratio;
  }

  #setKey({ cations }: Cell): number {
    let key = 0;
    for (const cation of cations) key = key * this.#space.cations.length + cation;
    return key;
  }
}
