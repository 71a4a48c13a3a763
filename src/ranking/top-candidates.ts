import { TopCells } from '../linalg/top-cells.js';
import type { Model, PrefixScorer } from '../models/model.js';
import type { RunControl } from '../run-control.js';
import type { Cell, CandidateSpace } from '../space/candidate-space.js';
import { ScanScorer } from './scan-scorer.js';
import type { SearchCounts } from './search-counts.js';
import { sortedByScore } from './sorted-by-score.js';

export interface RankedCell {
  readonly cell: Cell;
  /** The number of the canonical cell. */
  readonly number: number;
  readonly formula: string;
  readonly raw: number;
}

export interface TopCandidatesOptions {
  readonly count: number;
  /** Numbers of canonical cells that are not wanted: all cells of the known compositions. */
  readonly skip: ReadonlySet<number>;
  /** Index of the only anion that is wanted; all by default. */
  readonly anion?: number;
  readonly control: RunControl;
  /** Told how each search by bounds went. */
  readonly onSearch?: (counts: SearchCounts) => void;
}

/**
 * The first `count` candidates of a model: distinct formulas by descending raw score, equal scores by formula. A formula
 * with several choices of oxidation states stands where its best one does. Cells that score zero or less are not listed,
 * since nothing speaks for them. Memory grows with `count`, never with the space.
 *
 * Exact over the whole space for a model with a prefix scorer or an enumeration, and for one without that names no
 * components (every cell is tried). A model with components ranks the union of their exact first `count`: what it misses is in none of them.
 */
export function topCandidates(model: Model, options: TopCandidatesOptions): RankedCell[] {
  if (model.enumerate) return bestOf(model, enumeration(model, options), options);
  const scorer = model.prefixScorer() ?? (model.components ? null : new ScanScorer(model));
  if (scorer) return bestOf(model, (top) => walk(model, scorer, top, options), options);
  const union = new Set(
    (model.components ?? []).flatMap((part) => topCandidates(part, options).map(({ number }) => number)),
  );
  return distinctFormulas(scoreAgain(model, union)).slice(0, options.count);
}

/** Offers all cells that can matter to the heap. */
type Offer = (top: TopCells) => void;

function enumeration(model: Model, { skip, anion, control }: TopCandidatesOptions): Offer {
  const wanted = (number: number): boolean =>
    !skip.has(number) && (anion === undefined || model.space.cell(number).anion === anion);
  return (top) =>
    model.enumerate!((number, score) => {
      if (score >= top.threshold && wanted(number)) top.offer(score, number);
    }, control);
}

/** What was found last for a model: a blend asks its parts for the same cells as the list after it. */
const found = new WeakMap<Model, Omit<TopCandidatesOptions, 'control'> & { readonly cells: RankedCell[] }>();

function bestOf(model: Model, offer: Offer, options: TopCandidatesOptions): RankedCell[] {
  const { count, skip, anion } = options;
  const kept = found.get(model);
  if (kept?.skip === skip && kept.anion === anion && kept.count >= count) return kept.cells.slice(0, count);
  const cells = search(model, offer, count);
  found.set(model, { skip, count, ...(anion !== undefined && { anion }), cells });
  return cells;
}

function search(model: Model, offer: Offer, count: number): RankedCell[] {
  for (let capacity = Math.ceil(count * 1.1) + 64; ; capacity *= 2) {
    // Equal scores are common, and the same cells are compared again and again.
    const formulas = new Map<number, string>();
    const top = new TopCells(capacity, (number) => {
      let formula = formulas.get(number);
      if (formula === undefined) formulas.set(number, (formula = formulaOf(model.space, number)));
      return formula;
    });
    offer(top);
    const cells = top.entries().map(({ cell }) => cell);
    const distinct = distinctFormulas(scoreAgain(model, cells));
    if (distinct.length >= count || cells.length < capacity) return distinct.slice(0, count);
  }
}

/** Scores cells in the canonical order of their cations, so that the digits do not depend on how they were found. */
function scoreAgain(model: Model, numbers: Iterable<number>): RankedCell[] {
  const { space } = model;
  const byAnion = space.anions.map((): number[] => []);
  for (const number of numbers) byAnion[Math.floor(number / space.ratios.length) % space.anions.length]!.push(number);
  const ranked: RankedCell[] = [];
  for (const members of byAnion) {
    // Neighbours share most of what a score is computed from. Numbers in a typed array sort several times as fast.
    for (const number of Float64Array.from(members).sort()) {
      const cell = space.cell(number);
      ranked.push({ cell, number, formula: formulaOf(space, number), raw: model.score(cell) });
    }
  }
  return ranked;
}

/** By descending score, each formula once, without those for which nothing speaks. */
function distinctFormulas(ranked: readonly RankedCell[]): RankedCell[] {
  const seen = new Set<string>();
  const sorted = sortedByScore(ranked, (a, b) =>
    a.formula < b.formula ? -1 : a.formula > b.formula ? 1 : a.number - b.number,
  );
  return sorted.filter(({ formula, raw }) => raw > 0 && !seen.has(formula) && seen.add(formula));
}

export function formulaOf(space: CandidateSpace, number: number): string {
  return space.formula(number);
}

/** Offers every unmasked cell that can matter, branch by branch, leaving out branches whose bound is too low. */
function walk(model: Model, scorer: PrefixScorer, top: TopCells, options: TopCandidatesOptions): void {
  const { skip, control, onSearch } = options;
  const { space } = model;
  const { order, elementOf, allowed } = space;
  const { cationOrder, ratioOrder } = scorer;
  const cations = space.cations.length;
  const scores = new Float64Array(space.ratios.length);
  const chosen = Array.from({ length: order }, () => 0);
  const wanted = options.anion === undefined ? [...space.anions.keys()] : [options.anion];
  const anions = wanted.map((anion) => ({ anion, bound: scorer.enterAnion(anion) }));
  anions.sort((a, b) => b.bound - a.bound || a.anion - b.anion);

  // Scores at the threshold still matter (the formula decides), and so does everything above the floor while there is room.
  const least = Math.max(scorer.floor, Number.MIN_VALUE);
  const threshold = (): number => Math.max(top.threshold, least);

  const levels = Array.from({ length: order + 1 }, () => ({ tried: 0, skipped: 0 }));
  let evaluated = 0;
  let scanned = 0;
  const descend = (anion: number, depth: number, from: number): void => {
    const level = levels[depth + 1]!;
    const last = depth + 1 === order ? scorer.lastCations?.(from, threshold()) : null;
    if (last) {
      scanned += last.scanned;
      level.tried += cations - from - last.places.length;
      level.skipped += cations - from - last.places.length;
      for (const place of last.places) enter(anion, depth, place);
    } else {
      for (let place = from; place < cations; place++) enter(anion, depth, place);
    }
  };
  const enter = (anion: number, depth: number, place: number): void => {
    const cation = cationOrder[place]!;
    if (allowed[anion * cations + cation] === 0) return;
    for (let d = 0; d < depth; d++) if (elementOf[chosen[d]!] === elementOf[cation]) return;
    const level = levels[depth + 1]!;
    const limit = threshold();
    level.tried++;
    if (scorer.enterCation(depth, cation, limit) < limit) {
      level.skipped++;
      return;
    }
    chosen[depth] = cation;
    if (depth + 1 < order) descend(anion, depth + 1, place + 1);
    else offerRatios(anion);
    if (depth === 0) control.throwIfCancelled();
  };
  const offerRatios = (anion: number): void => {
    const scored = scorer.scoreRatios(threshold(), scores);
    evaluated += scored;
    // The canonical cell has its cations in ascending order; found only where some score is good enough.
    let first = -1;
    let permuted: Int32Array | undefined;
    for (let n = 0; n < scored; n++) {
      const score = scores[n]!;
      if (score < threshold()) continue;
      if (!permuted) {
        const places = chosen.map((_, place) => place).sort((a, b) => chosen[a]! - chosen[b]!);
        permuted = space.ratiosAlong(places);
        first = space.number({ cations: places.map((place) => chosen[place]!), anion, ratio: 0 });
      }
      const number = first + permuted[ratioOrder[n]!]!;
      if (!skip.has(number)) top.offer(score, number);
    }
  };
  anions.forEach(({ anion }, done) => {
    levels[0]!.tried++;
    if (scorer.enterAnion(anion) >= threshold()) descend(anion, 0, 0);
    else levels[0]!.skipped++;
    control.progress(`ranking by ${model.name}`, done + 1, anions.length);
  });
  onSearch?.({ model: model.name, covered: space.size.candidates, evaluated, scanned, levels });
}
