import type { Random } from '../numerics/random.js';
import { poissonUpperBound } from '../numerics/statistics/poisson-upper-bound.js';
import { isReadOtherwise } from '../search/read-otherwise.js';
import { hasRefusedCharges } from '../search/refused-charges.js';
import type { Ranking } from '../search/ranking.js';
import type { Searchable } from '../search/searchable.js';
import { randomCell } from '../space/random-cell.js';
import { COUNTED_RANKS, type MissedRows } from './types.js';

/** Random cells that are scored if a model ranks again what others retrieve. */
const SAMPLES = 20_000;

export interface MissedRowsOptions {
  /** Cells that the ranking chose from. */
  readonly candidates: number;
  /** Numbers of cells that are no candidates. */
  readonly skip: ReadonlySet<number>;
  /** Index of the only anion that was ranked; all by default. */
  readonly anion?: number | undefined;
  readonly random: Random;
  /** Random cells that are scored for a model without a search of its own; 20,000 by default. */
  readonly samples?: number;
}

/**
 * How many of the first rows that scoring every cell would give are not among the first rows of a ranking. None of a search that leaves out
 * only what its bounds exclude, or what scores zero, and none of a model that scores what its components do not retrieve below what they do. For a
 * model that only ranks again what others retrieve, random cells are scored: each that is not listed counts as candidates / samples
 * cells, and pushes the last listed rows out.
 */
export function missedRows(model: Searchable, ranked: Ranking, options: MissedRowsOptions): MissedRows {
  const { candidates, skip, anion, random, samples = SAMPLES } = options;
  const first = ranked.first(COUNTED_RANKS);
  const rows = first.length;
  if (!model.components || model.scoresRetrievedFirst) return { rows, missed: 0, high: 0, by: 'search', sampled: 0 };
  const { space } = model;
  const listed = new Set(first.numbers);
  const cut = first.raws[rows - 1] ?? 0;
  const better: number[] = [];
  let sampled = 0;
  for (let tries = 0; sampled < samples && tries < 20 * samples; tries++) {
    const cell = randomCell(space, random, anion);
    if (space.isMasked(cell)) continue;
    const number = space.number(cell);
    if (skip.has(number) || hasRefusedCharges(space, number) || isReadOtherwise(space, number)) continue;
    sampled++;
    const score = listed.has(number) ? 0 : model.score(cell);
    if (score > cut) better.push(score);
  }
  better.sort((a, b) => b - a);
  const each = sampled > 0 ? candidates / sampled : candidates;
  const missed = pushedOut(first.raws, better, (count) => count * each);
  const high = pushedOut(first.raws, better, (count) => poissonUpperBound(count) * each);
  return { rows, missed, high, by: 'sample', sampled };
}

/**
 * Rows that fall behind the end if better cells are put among them.
 *
 * @param raws scores of the rows, descending
 * @param better scores of the sampled cells, descending
 * @param cells how many cells so many sampled ones stand for
 */
function pushedOut(raws: Float64Array, better: readonly number[], cells: (sampled: number) => number): number {
  const rows = raws.length;
  let above = better.length;
  for (let kept = rows; kept > 0; kept--) {
    while (above > 0 && better[above - 1]! <= raws[kept - 1]!) above--;
    if (kept + cells(above) <= rows) return rows - kept;
  }
  return rows;
}
