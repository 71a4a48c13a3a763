import type { Cell } from '../../space/cell.js';
import type { ContextTable } from './context-table.js';
import type { EnumerateOptions, Visit } from '../../search/searchable.js';

/**
 * The score of a canonical cell from its contexts: `contexts[place]` is the place in `table.cations` of what is left
 * without the cation at `place`, or -1 where no known compound has that. At least one is not -1.
 */
export interface ContextRule {
  (contexts: Int32Array, cations: readonly number[], anion: number, ratio: number): number;
}

/** How often an enumeration looks whether it was cancelled, in contexts. */
const CHECK_EVERY = 256;

/**
 * Scores cells by what is known in their contexts. All that can score lies one exchange of a cation away from a known
 * compound, which is few cells of the space, so they are enumerated rather than searched for.
 */
export class ContextScorer {
  private readonly table: ContextTable;
  private readonly rule: ContextRule;
  private readonly contexts: Int32Array;

  constructor(table: ContextTable, rule: ContextRule) {
    this.table = table;
    this.rule = rule;
    this.contexts = new Int32Array(table.space.order);
  }

  /** The score of a cell whose cations are in any order. */
  score(cell: Cell): number {
    const ascending = cell.cations.every((cation, m) => m === 0 || cell.cations[m - 1]! <= cation);
    const { cations, anion, ratio } = ascending ? cell : this.table.space.canonical(cell);
    let any = false;
    for (let place = 0; place < cations.length; place++) {
      this.contexts[place] = this.table.findCation(cations, anion, ratio, place);
      any ||= this.contexts[place]! >= 0;
    }
    return any ? this.rule(this.contexts, cations, anion, ratio) : 0;
  }

  /** Calls `visit` once for every unmasked canonical cell that scores above zero, with its number and score. */
  enumerate(visit: Visit, { control, slice }: Pick<EnumerateOptions, 'control' | 'slice'>): number {
    let evaluated = 0;
    const { space, fromFront } = this.table;
    const { order, elementOf, allowed } = space;
    const count = space.cations.length;
    const { keys } = this.table.cations;
    const cations = Array.from({ length: order }, () => 0);
    const elements = new Set<number>();
    for (let context = slice.index, done = 0; context < keys.length; context += slice.of, done++) {
      if (done % CHECK_EVERY === 0) {
        control.throwIfCancelled();
        control.progress('exchanging ions of known compounds', context, keys.length);
      }
      const { others, anion, ratio: front } = this.table.cationContext(keys[context]!);
      elements.clear();
      for (const other of others) elements.add(elementOf[other]!);
      // The context of a mixed-valence compound may hold one element twice: such compounds only teach.
      if (elements.size < others.length || others.some((other) => allowed[anion * count + other] === 0)) continue;
      let place = 0;
      for (let cation = 0; cation < count; cation++) {
        while (place < others.length && others[place]! < cation) place++;
        if (allowed[anion * count + cation] === 0 || elements.has(elementOf[cation]!)) continue;
        for (let m = 0; m < order; m++) cations[m] = m < place ? others[m]! : m === place ? cation : others[m - 1]!;
        const ratio = fromFront[place]![front]!;
        this.contexts[place] = context;
        if (!this.findOthers(cations, anion, ratio, place)) continue;
        const score = this.rule(this.contexts, cations, anion, ratio);
        evaluated++;
        if (score > 0) visit(space.number({ cations, anion, ratio }), score);
      }
    }
    control.progress('exchanging ions of known compounds', keys.length, keys.length);
    return evaluated;
  }

  /** Finds the contexts of all other places; false where a cell was met before, from a context at an earlier place. */
  private findOthers(cations: readonly number[], anion: number, ratio: number, place: number): boolean {
    for (let m = 0; m < cations.length; m++) {
      if (m === place) continue;
      this.contexts[m] = this.table.findCation(cations, anion, ratio, m);
      if (m < place && this.contexts[m]! >= 0) return false;
    }
    return true;
  }
}
