import { MemoKey } from '../memo.js';
import { concatenate } from '../numerics/sorted-numbers.js';
import type { CandidateSpace } from '../space/candidate-space.js';
import { branchAndBound } from './branch-and-bound.js';
import { computeScores } from './compute-scores.js';
import { enumerateCells } from './enumerate.js';
import { Layers } from './layers.js';
import { rankCells, type ScoredCells } from './rank-cells.js';
import type { Ranking } from './ranking.js';
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
  const { count, depth = RETRIEVED, onSearch } = options;
  const layers = model.components && new Layers(model, { count, depth });
  // The components' candidates overlap little, so a list needs less of each than its own length; if that was too little, twice as much.
  // They give no less than their depth.
  for (let wanted = lastDepth(count / (model.components?.length ?? 1), depth); ; wanted *= 2) {
    const searches: SearchCounts[] = [];
    const found = retrieve(model, { ...options, wanted, onSearch: (counts) => searches.push(counts) });
    const ranked = layers ? layers.extended(found) : found[0]!.first(count);
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
    // A slice does not know which of its candidates are the first of the whole space, so all are asked for their kind.
    const ranked = rankCells(model.space, cells, { most: count, readable: true, mostAsked: Infinity });
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
 * the union of their candidates in layers (`Layers`), so neither an order nor a score depends on the length of the list.
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
    return rankCells(space, { cells, scores: concatenate(found.map(({ raws }) => raws)) });
  });
  return model.components ? new Layers(model, { count, depth }).extended(merged) : merged[0]!.first(count);
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
  if (found?.skip !== skip || found.anion !== anion || (found.count < count && found.ranked.length >= found.count)) {
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

/** Looks for more cells than formulas are wanted, since some formulas have several, until there are enough. */
function searchUntilEnough(space: CandidateSpace, count: number, fill: (top: TopK) => ScoredCells): Ranking {
  for (let k = Math.ceil(count * 1.1) + 64; ; k *= 2) {
    const cells = fill(new TopK(k, (number) => space.formula(number)));
    const ranked = rankCells(space, cells);
    if (ranked.length >= count || cells.cells.length < k) return ranked.first(count);
  }
}
