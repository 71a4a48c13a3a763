import { MemoKey } from '../memo.js';
import { descendingOrder } from '../numerics/descending-order.js';
import { NumberIndex } from '../numerics/number-index.js';
import type { CandidateSpace } from '../space/candidate-space.js';
import { branchAndBound } from './branch-and-bound.js';
import { computeScores } from './compute-scores.js';
import { DistinctCompositions } from './distinct-compositions.js';
import { enumerateCells } from './enumerate.js';
import { OtherStates } from './other-states.js';
import { Ranking } from './ranking.js';
import { hasRefusedCharges } from './refused-charges.js';
import { ScanScorer } from './scan.js';
import type { SearchCounts } from './search-counts.js';
import { RETRIEVED, type SearchOptions } from './search-options.js';
import type { Searchable } from './searchable.js';
import { TopK } from './top-k.js';

/**
 * The first `count` candidates of a model: distinct formulas by descending raw score, equal scores by formula. A formula
 * with several choices of oxidation states ranks where its best one does. Cells that score zero or less are not listed,
 * since there is no evidence for them. Memory grows with `count`, never with the space.
 *
 * Exact over the whole space for a model with a bounded scorer or an enumeration, and for one without that names no
 * components (every cell is scored). A model with components ranks what they retrieve (`combine`). Either way, the first N of a
 * short list are the first N of a long one.
 */
export function topCandidates(model: Searchable, options: SearchOptions): Ranking {
  const { count, depth, onSearch } = options;
  // The components' candidates overlap little, so a list needs less of each than its own length; if that was too little, twice as much.
  // They give no less than their depth.
  for (let wanted = lastDepth(count / (model.components?.length ?? 1), depth); ; wanted *= 2) {
    const searches: SearchCounts[] = [];
    const found = retrieve(model, { ...options, wanted, onSearch: (counts) => searches.push(counts) });
    const ranked = combine(model, [found], { count, depth });
    const mayFindMore = wanted < count && found.some(({ length }) => length >= wanted);
    if (ranked.length < count && mayFindMore) continue;
    for (const counts of searches) onSearch?.(counts);
    return ranked;
  }
}

/** Of a model that searches alone: more candidates, until enough of them have charges that a reader would not refuse. */
function readableCandidates(model: Searchable, options: SearchOptions): Ranking {
  const { count } = options;
  for (let wanted = count; ; wanted *= 2) {
    const found = searchOnce(model, { ...options, count: wanted });
    const cells = { cells: found.numbers, scores: found.raws };
    const ranked = rank(model.space, cells, { most: count, readable: true });
    if (ranked.length >= count || found.length < wanted) return ranked;
  }
}

/**
 * The first candidates of a slice of the space: of the model itself, or of each of its components in their order.
 * What `combine` makes of all slices is the list of the whole space.
 *
 * @param options `wanted` is how many of each component a list needs; by default its own length, which is always enough
 */
export function retrieve(
  model: Searchable,
  { wanted, ...options }: SearchOptions & { readonly wanted?: number },
): Ranking[] {
  if (!model.components) return [options.readable ? readableCandidates(model, options) : searchOnce(model, options)];
  const count = lastDepth(wanted ?? options.count, options.depth);
  return model.components.map((each) => searchOnce(each, { ...options, count }));
}

/**
 * The first `count` candidates of a model, from what was retrieved from the slices of a space. A model with components ranks
 * the union of their first `depth` candidates; if the list is longer than that, then, behind it, of twice as many, and so on.
 * So neither an order nor a score depends on the length of the list.
 */
export function combine(
  model: Searchable,
  slices: readonly (readonly Ranking[])[],
  { count, depth = RETRIEVED }: Pick<SearchOptions, 'count' | 'depth'>,
): Ranking {
  const { space } = model;
  const merged = (model.components ?? [model]).map((_, k) => {
    const found = slices.map((slice) => slice[k]!);
    if (found.length === 1) return found[0]!;
    const cells = concatenate(found.map(({ numbers }) => numbers));
    return rank(space, { cells, scores: concatenate(found.map(({ raws }) => raws)) });
  });
  if (!model.components) return merged[0]!.first(count);
  const longest = Math.max(0, ...merged.map(({ length }) => length));
  const layers: Ranking[] = [];
  const distinct = new DistinctCompositions(space, count);
  for (let most = depth, before = 0, rows = 0; before < longest && rows < count; before = most, most *= 2) {
    const seen = new Set(before > 0 ? distinctNumbers(merged.map((found) => found.first(before).numbers)) : []);
    const cells = distinctNumbers(merged.map((found) => found.first(most).numbers)).filter((cell) => !seen.has(cell));
    const found = scoreWithSiblings(model, cells, before === 0);
    const layer = rank(space, found, { distinct, most: count - rows, readable: true });
    layers.push(layer);
    rows += layer.length;
  }
  if (layers.length === 1) return layers[0]!;
  return new Ranking(
    space,
    concatenate(layers.map(({ numbers }) => numbers)),
    concatenate(layers.map(({ raws }) => raws)),
  );
}

/**
 * The scores of cells that components retrieve, and of all other cells of their compositions, in other oxidation states: a
 * composition ranks where its best one does.
 *
 * @param reached false if the components were asked for more of them than the model counts as retrieved
 */
function scoreWithSiblings(model: Searchable, cells: Float64Array, reached: boolean): ScoredCells {
  const { space } = model;
  const states = new OtherStates(space);
  // Not a set, which would box every number.
  const retrieved = new NumberIndex(cells);
  const distinct = new DistinctCompositions(space, cells.length);
  const siblings: number[] = [];
  for (const cell of cells) {
    // All cells of a composition have the same others that were not retrieved.
    if (!states.mayHave(cell) || !distinct.isNew(cell)) continue;
    states.visit(cell, (other) => {
      if (retrieved.find(other) < 0) siblings.push(other);
    });
  }
  const others = Float64Array.from(siblings);
  const quick = reached && model.scoreRetrieved ? { space, score: model.scoreRetrieved } : model;
  return {
    cells: concatenate([cells, others]),
    // By composition, as they were found: what a composition's cells share is computed once.
    scores: concatenate([computeScores(quick, cells), computeScores(model, others, Uint32Array.from(others.keys()))]),
  };
}

/** The depth at which components are asked for a list that needs `wanted` of each. */
function lastDepth(wanted: number, depth = RETRIEVED): number {
  let last = depth;
  while (last < wanted) last *= 2;
  return last;
}

/** What a model was found to rank first, of the whole space. */
interface Found extends Pick<SearchOptions, 'count' | 'skip' | 'anion'> {
  readonly ranked: Ranking;
  readonly searches: readonly SearchCounts[];
}

const FOUND = new MemoKey<Searchable, Found>();

/** Searches a model, or takes the candidates from the memo: a blend asks its parts for the same ones as the list after it. */
function searchOnce(model: Searchable, options: SearchOptions): Ranking {
  const { count, skip, anion, slice, memo, onSearch } = options;
  if (!memo || (slice && slice.of > 1)) return search(model, options);
  let found = memo.get(FOUND, model);
  if (found?.skip !== skip || found.anion !== anion || found.count < count) {
    const searches: SearchCounts[] = [];
    const ranked = search(model, { ...options, onSearch: (counts) => searches.push(counts) });
    found = { skip, count, anion, ranked, searches };
    memo.set(FOUND, model, found);
  }
  for (const counts of found.searches) onSearch?.(counts);
  return found.ranked.first(count);
}

function search(model: Searchable, options: SearchOptions): Ranking {
  const { space } = model;
  if (model.enumerate) {
    return searchUntilEnough(space, options.count, (top) => {
      enumerateCells(model, top, options);
      return top.best();
    });
  }
  const scorer = model.boundedScorer() ?? new ScanScorer(model);
  return searchUntilEnough(space, options.count, (top) => {
    branchAndBound(model, scorer, top, options);
    // Scored again by the function that scores any cell, so that the digits do not depend on the search.
    const { cells } = top.best();
    return { cells, scores: computeScores(model, cells) };
  });
}

/** Cells with their scores, in no particular order. */
interface ScoredCells {
  readonly cells: Float64Array;
  readonly scores: Float64Array;
}

/** Looks for more cells than formulas are wanted, since some formulas have several, until there are enough. */
function searchUntilEnough(space: CandidateSpace, count: number, fill: (top: TopK) => ScoredCells): Ranking {
  for (let k = Math.ceil(count * 1.1) + 64; ; k *= 2) {
    const cells = fill(new TopK(k, (number) => space.formula(number)));
    const ranked = rank(space, cells);
    if (ranked.length >= count || cells.cells.length < k) return ranked.first(count);
  }
}

/** Every number once, ascending. */
export function distinctNumbers(lists: readonly Float64Array[]): Float64Array {
  const all = concatenate(lists).sort();
  return all.filter((number, index) => index === 0 || number !== all[index - 1]);
}

function concatenate(lists: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(lists.reduce((sum, { length }) => sum + length, 0));
  let filled = 0;
  for (const list of lists) {
    all.set(list, filled);
    filled += list.length;
  }
  return all;
}

/**
 * By descending score, equal scores by formula; each formula once, without those for which there is no evidence.
 */
function rank(space: CandidateSpace, scored: ScoredCells, options: RankOptions = {}): Ranking {
  const { cells, scores } = withEvidence(scored);
  const { distinct = new DistinctCompositions(space, cells.length), most = Infinity, readable = false } = options;
  const order: number[] = [];
  for (const k of descendingOrder(scores, (cell) => `${space.formula(cells[cell]!)}\0${sortableText(cells[cell]!)}`)) {
    if (order.length >= most) break;
    // The other states of a refused composition may be those of a reader, so it is not yet listed.
    if (readable && (distinct.has(cells[k]!) || hasRefusedCharges(space, cells[k]!))) continue;
    if (distinct.isNew(cells[k]!)) order.push(k);
  }
  return new Ranking(
    space,
    Float64Array.from(order, (k) => cells[k]!),
    Float64Array.from(order, (k) => scores[k]!),
  );
}

/** Those that score above zero: a blend gives zero to most other states of a composition. */
function withEvidence({ cells, scores }: ScoredCells): ScoredCells {
  let count = 0;
  for (const score of scores) if (score > 0) count++;
  if (count === scores.length) return { cells, scores };
  const positive = { cells: new Float64Array(count), scores: new Float64Array(count) };
  for (let k = 0, filled = 0; k < scores.length; k++) {
    if (!(scores[k]! > 0)) continue;
    positive.cells[filled] = cells[k]!;
    positive.scores[filled++] = scores[k]!;
  }
  return positive;
}

interface RankOptions {
  /** Knows the formulas that are listed already; none by default. */
  readonly distinct?: DistinctCompositions;
  /** Rows that are wanted; default all. */
  readonly most?: number;
  /** Without cells whose charges a reader of formulas would refuse; default false. */
  readonly readable?: boolean;
}

/** Text that sorts as the number of a cell does. */
function sortableText(number: number): string {
  return String(number).padStart(16, '0');
}
