import type { CandidateSpace } from '../space/candidate-space.js';
import type { SearchOptions } from './search-options.js';
import { WHOLE, type BoundedScorer, type Searchable, type Slice } from './searchable.js';
import type { TopK } from './top-k.js';

/**
 * Offers every unmasked cell that can be among the first K, by branch and bound (Land & Doig, Econometrica 28, 497 (1960)). The
 * tree is anion, first cation, next cation, ..., ratios. A branch is left out if its max score is below the min competitive
 * score, which rises while cells are offered. So no cell of the first K is missed, in any order of the search.
 */
export function branchAndBound(model: Searchable, scorer: BoundedScorer, top: TopK, options: SearchOptions): void {
  new Search(model, scorer, top, options).run();
}

class Search {
  readonly #name: string;
  readonly #space: CandidateSpace;
  readonly #scorer: BoundedScorer;
  readonly #top: TopK;
  readonly #options: SearchOptions;
  readonly #slice: Slice;
  /** The least score that is listed at all. */
  readonly #least: number;
  /** The cations of the prefix; those at the current depth and beyond are of earlier prefixes. */
  readonly #chosen: number[];
  readonly #scores: Float64Array;
  readonly #levels: { tried: number; skipped: number }[];
  #evaluated = 0;
  #scanned = 0;

  constructor(model: Searchable, scorer: BoundedScorer, top: TopK, options: SearchOptions) {
    const { order, ratios } = model.space;
    this.#name = model.name;
    this.#space = model.space;
    this.#scorer = scorer;
    this.#top = top;
    this.#options = options;
    this.#slice = options.slice ?? WHOLE;
    this.#least = Math.max(scorer.roundingFloor, Number.MIN_VALUE);
    this.#chosen = Array.from({ length: order }, () => 0);
    this.#scores = new Float64Array(ratios.length);
    this.#levels = Array.from({ length: order + 1 }, () => ({ tried: 0, skipped: 0 }));
  }

  run(): void {
    const space = this.#space;
    const scorer = this.#scorer;
    const levels = this.#levels;
    const options = this.#options;
    // The anion with the highest max score first: it fills the first K with good cells, which then rule out the others.
    const wanted = options.anion === undefined ? [...space.anions.keys()] : [options.anion];
    const anions = wanted.map((anion) => ({ anion, maxScore: scorer.enterAnion(anion) }));
    anions.sort((a, b) => b.maxScore - a.maxScore || a.anion - b.anion);
    anions.forEach(({ anion }, done) => {
      levels[0]!.tried++;
      if (scorer.enterAnion(anion) >= this.#minCompetitiveScore()) this.#branch(anion, 0, 0);
      else levels[0]!.skipped++;
      options.control.progress(`ranking by ${this.#name}`, done + 1, anions.length);
    });
    const evaluated = this.#evaluated;
    const scanned = this.#scanned;
    options.onSearch?.({ model: this.#name, covered: space.size.candidates, evaluated, scanned, levels });
  }

  /** A score that equals it still matters, since then the formula decides; and so does everything above rounding while there is room. */
  #minCompetitiveScore(): number {
    return Math.max(this.#top.minCompetitiveScore, this.#least);
  }

  /** Tries the cations at the positions from `from` on as the next of the prefix: ascending positions, so each set of cations once. */
  #branch(anion: number, depth: number, from: number): void {
    const scorer = this.#scorer;
    const space = this.#space;
    const cations = space.cations.length;
    // The last level has by far the most branches. A scorer may find the competitive ones of all of them in one go.
    const last = depth + 1 === space.order ? scorer.competitiveLastCations?.(from, this.#minCompetitiveScore()) : null;
    if (last) {
      this.#scanned += last.scanned;
      const level = this.#levels[depth + 1]!;
      level.tried += cations - from - last.positions.length;
      level.skipped += cations - from - last.positions.length;
      for (const position of last.positions) this.#tryCation(anion, depth, position);
    } else {
      for (let position = from; position < cations; position++) this.#tryCation(anion, depth, position);
    }
  }

  #tryCation(anion: number, depth: number, position: number): void {
    const space = this.#space;
    const scorer = this.#scorer;
    const slice = this.#slice;
    const chosen = this.#chosen;
    // A space is cut into slices by its first cations.
    if (depth === 0 && position % slice.of !== slice.index) return;
    // Masked: the cation may not combine with the anion, or its element is there already.
    const cation = scorer.cationOrder[position]!;
    if (space.allowed[anion * space.cations.length + cation] === 0) return;
    for (let d = 0; d < depth; d++) if (space.elementOf[chosen[d]!] === space.elementOf[cation]) return;
    // Bound.
    const level = this.#levels[depth + 1]!;
    const minCompetitiveScore = this.#minCompetitiveScore();
    level.tried++;
    if (scorer.enterCation(depth, cation, minCompetitiveScore) < minCompetitiveScore) {
      level.skipped++;
      return;
    }
    // Branch.
    chosen[depth] = cation;
    if (depth + 1 < space.order) this.#branch(anion, depth + 1, position + 1);
    else this.#offerRatios(anion);
    if (depth === 0) this.#options.control.throwIfCancelled();
  }

  /** Offers the cells of the chosen ions, one per ratio. */
  #offerRatios(anion: number): void {
    const space = this.#space;
    const scorer = this.#scorer;
    const scores = this.#scores;
    const chosen = this.#chosen;
    const top = this.#top;
    const { skip } = this.#options;
    // Whether a cell is masked depends on all of its ions, and with further anions on the ratio.
    if (space.isMaskedSet(chosen, anion)) return;
    const scored = scorer.scoreRatios(this.#minCompetitiveScore(), scores);
    this.#evaluated += scored;
    // The canonical cell has its cations in ascending order; it is looked for only if some score is competitive.
    let first = -1;
    let permuted: Int32Array | undefined;
    for (let n = 0; n < scored; n++) {
      const score = scores[n]!;
      if (score < this.#minCompetitiveScore()) continue;
      if (!permuted) {
        const modes = chosen.map((_, mode) => mode).sort((a, b) => chosen[a]! - chosen[b]!);
        permuted = space.ratiosAlong(modes);
        first = space.number({ cations: modes.map((mode) => chosen[mode]!), anion, ratio: 0 });
      }
      if (!space.isPositive(chosen, scorer.ratioOrder[n]!)) continue;
      const number = first + permuted[scorer.ratioOrder[n]!]!;
      if (!skip.has(number)) top.offer(score, number);
    }
  }
}
