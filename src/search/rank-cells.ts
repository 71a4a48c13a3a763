import { descendingOrder } from '../numerics/descending-order.js';
import { gather } from '../numerics/gather.js';
import type { CandidateSpace } from '../space/candidate-space.js';
import { DistinctCompositions } from './distinct-compositions.js';
import { Ranking } from './ranking.js';
import { isReadOtherwise } from './read-otherwise.js';
import { hasRefusedCharges } from './refused-charges.js';

/** Cells with their scores, in no particular order. */
export interface ScoredCells {
  readonly cells: Float64Array;
  readonly scores: Float64Array;
}

/**
 * Of so many first compositions it is asked whether they are at home in the list of another kind. Further down it is not worth the time: a list of 100,000 rows
 * would take half as long again.
 */
const ASKED_FOR_KIND = 15_000;

/**
 * By descending score, equal scores by formula; each formula once, without those for which there is no evidence.
 */
export function rankCells(space: CandidateSpace, scored: ScoredCells, options: RankOptions = {}): Ranking {
  const { cells, scores } = withEvidence(scored);
  const { distinct = new DistinctCompositions(space, cells.length), most = Infinity, readable = false } = options;
  const { mostAsked = ASKED_FOR_KIND } = options;
  const order = new Uint32Array(Math.min(most, cells.length));
  let rows = 0;
  let asked = 0;
  for (const k of descendingOrder(scores, (cell) => `${space.formula(cells[cell]!)}\0${sortableText(cells[cell]!)}`)) {
    if (rows === order.length) break;
    // The other states of a refused composition may be those of a reader, so it is not yet listed.
    if (readable && (distinct.has(cells[k]!) || hasRefusedCharges(space, cells[k]!))) continue;
    // Also noted as seen if it is left out, so that it does not come further down with other states.
    if (!distinct.isNew(cells[k]!)) continue;
    if (readable && asked++ < mostAsked && isReadOtherwise(space, cells[k]!)) continue;
    order[rows++] = k;
  }
  const found = order.subarray(0, rows);
  return new Ranking(space, gather(cells, found), gather(scores, found));
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

export interface RankOptions {
  /** Knows the formulas that are listed already; none by default. */
  readonly distinct?: DistinctCompositions;
  /** Rows that are wanted; default all. */
  readonly most?: number;
  /** Without cells whose charges a reader of formulas would refuse and, among the first, of compositions that another list answers for; default false. */
  readonly readable?: boolean;
  /** Of how many compositions it is asked whether another list answers for them; default those that a list ranks first. */
  readonly mostAsked?: number;
}

/** Text that sorts as the number of a cell does. */
function sortableText(number: number): string {
  return String(number).padStart(16, '0');
}
