import type { RunControl } from '../run-control.js';
import type { CandidateSpace } from '../space/candidate-space.js';
import { DistinctCompositions } from './distinct-compositions.js';
import { descendingOrder } from '../numerics/descending-order.js';
import { Ranking } from './ranking.js';
import { ScanScorer } from './scan-scorer.js';
import { scoresOf } from './scores-of.js';
import type { SearchCounts } from './search-counts.js';
import { WHOLE, type PrefixScorer, type Searchable, type Slice } from './searchable.js';
import { TopCells } from './top-cells.js';

export interface TopCandidatesOptions {
  readonly count: number;
  /** Numbers of canonical cells that are not wanted: all cells of the known compositions. */
  readonly skip: ReadonlySet<number>;
  /** Index of the only anion that is wanted; all by default. */
  readonly anion?: number;
  /** The part of the space to look through; all of it by default. */
  readonly slice?: Slice;
  readonly control: RunControl;
  /** Told how each search went. */
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
export function topCandidates(model: Searchable, options: TopCandidatesOptions): Ranking {
  return combine(model, [retrieve(model, options)], options.count);
}

/**
 * The first `count` candidates of a slice of the space: of the model itself, or of each of its components in their order.
 * What `combine` makes of all slices is the list of the whole space.
 */
export function retrieve(model: Searchable, options: TopCandidatesOptions): Ranking[] {
  return searchedFor(model).map((each) => searched(each, options));
}

/** The first `count` candidates of a model, from what was retrieved from the slices of a space. */
export function combine(model: Searchable, slices: readonly (readonly Ranking[])[], count: number): Ranking {
  const { space } = model;
  const merged = searchedFor(model).map((_, k) => {
    const found = slices.map((slice) => slice[k]!);
    if (found.length === 1) return found[0]!.first(count);
    const cells = joined(found.map(({ numbers }) => numbers));
    return ranking(space, { cells, scores: joined(found.map(({ raws }) => raws)) }).first(count);
  });
  if (!model.components) return merged[0]!;
  const cells = distinctNumbers(merged.map(({ numbers }) => numbers));
  return ranking(space, { cells, scores: scoresOf(model, cells) }).first(count);
}

/** The models that are searched for a model's candidates: its components where it has some, else itself. */
function searchedFor(model: Searchable): readonly Searchable[] {
  return model.components ?? [model];
}

function searched(model: Searchable, options: TopCandidatesOptions): Ranking {
  if (model.enumerate) return keptRanking(model, options, (asked) => enumerated(model, asked));
  const scorer = model.prefixScorer() ?? new ScanScorer(model);
  return keptRanking(model, options, (asked) => walked(model, scorer, asked));
}

/** What was found last for a model: a blend asks its parts for the same cells as the list after it. */
interface Found extends Pick<TopCandidatesOptions, 'count' | 'skip' | 'anion'> {
  readonly ranked: Ranking;
  readonly searches: readonly SearchCounts[];
}

const found = new WeakMap<Searchable, Found>();

function keptRanking(
  model: Searchable,
  options: TopCandidatesOptions,
  search: (options: TopCandidatesOptions) => Ranking,
): Ranking {
  const { count, skip, anion, slice = WHOLE, onSearch } = options;
  if (slice.of > 1) return search(options);
  let kept = found.get(model);
  if (kept?.skip !== skip || kept.anion !== anion || kept.count < count) {
    const searches: SearchCounts[] = [];
    const ranked = search({ ...options, onSearch: (counts) => searches.push(counts) });
    kept = { skip, count, ...(anion !== undefined && { anion }), ranked, searches };
    found.set(model, kept);
  }
  for (const counts of kept.searches) onSearch?.(counts);
  return kept.ranked.first(count);
}

/** Cells with their scores, in no particular order. */
interface ScoredCells {
  readonly cells: Float64Array;
  readonly scores: Float64Array;
}

function enumerated(model: Searchable, options: TopCandidatesOptions): Ranking {
  const { count, skip, anion, slice = WHOLE, control, onSearch } = options;
  const { space } = model;
  const wanted = (number: number): boolean =>
    !skip.has(number) && (anion === undefined || space.codec.anion(number) === anion);
  return untilEnough(space, count, (top) => {
    const visit = (number: number, score: number): void => {
      if (score >= top.threshold && wanted(number)) top.offer(score, number);
    };
    const evaluated = model.enumerate!(visit, { control, slice, threshold: () => top.threshold });
    // Whatever was not computed scores zero.
    onSearch?.({ model: model.name, covered: space.size.candidates, evaluated, scanned: 0, levels: [] });
    return top.kept();
  });
}

function walked(model: Searchable, scorer: PrefixScorer, options: TopCandidatesOptions): Ranking {
  return untilEnough(model.space, options.count, (top) => {
    walk(model, scorer, top, options);
    const { cells } = top.kept();
    return { cells, scores: scoresOf(model, cells) };
  });
}

/** Looks for more cells than formulas are wanted, since some formulas have several, until there are enough. */
function untilEnough(space: CandidateSpace, count: number, search: (top: TopCells) => ScoredCells): Ranking {
  for (let capacity = Math.ceil(count * 1.1) + 64; ; capacity *= 2) {
    const cells = search(new TopCells(capacity, (number) => space.formula(number)));
    const ranked = ranking(space, cells);
    if (ranked.length >= count || cells.cells.length < capacity) return ranked.first(count);
  }
}

/** Every number once, ascending. */
export function distinctNumbers(lists: readonly Float64Array[]): Float64Array {
  const all = joined(lists).sort();
  return all.filter((number, place) => place === 0 || number !== all[place - 1]);
}

function joined(lists: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(lists.reduce((sum, { length }) => sum + length, 0));
  let filled = 0;
  for (const list of lists) {
    all.set(list, filled);
    filled += list.length;
  }
  return all;
}

/** By descending score, equal scores by formula; each formula once, without those for which nothing speaks. */
function ranking(space: CandidateSpace, { cells, scores }: ScoredCells): Ranking {
  const distinct = new DistinctCompositions(space, cells.length);
  const order = descendingOrder(scores, (k) => `${space.formula(cells[k]!)}\0${numberKey(cells[k]!)}`).filter(
    (k) => scores[k]! > 0 && distinct.isNew(cells[k]!),
  );
  return new Ranking(
    space,
    Float64Array.from(order, (k) => cells[k]!),
    Float64Array.from(order, (k) => scores[k]!),
  );
}

/** Text that sorts as the number of a cell does. */
function numberKey(number: number): string {
  return String(number).padStart(16, '0');
}

/** Offers every unmasked cell that can matter, branch by branch, leaving out branches whose bound is too low. */
function walk(model: Searchable, scorer: PrefixScorer, top: TopCells, options: TopCandidatesOptions): void {
  const { skip, slice = WHOLE, control, onSearch } = options;
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

  // A space is cut by its first cations.
  const inSlice = (depth: number, place: number): boolean => depth > 0 || place % slice.of === slice.index;
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
      for (const place of last.places) if (inSlice(depth, place)) enter(anion, depth, place);
    } else {
      for (let place = from; place < cations; place++) if (inSlice(depth, place)) enter(anion, depth, place);
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
