import type { Database } from 'better-sqlite3';
import { countLeading } from '../numerics/bisect.js';
import { CHARGES_OFFERED } from '../rows/charges-offered.js';
import type { ConditionKey } from '../rows/conditions.js';
import { STRUCTURE_FAMILIES } from '../rows/search/structure-families.js';
import { filterTests, type RowFilter } from '../rows/row-filter.js';
import { SPACE_KINDS } from '../space/space-choice.js';
import { doublesOf } from './little-endian.js';
import type { RowTypes } from './row-types.js';
import { selectRows, type RowSelection, type SelectableList } from './select-rows.js';
import { wordOf } from './selected-rows.js';

/** How many rows a view would have with another value of one condition. */
export interface FacetCounts {
  readonly condition: ConditionKey;
  /** Values without rows are left out. */
  readonly values: readonly { readonly value: string; readonly rows: number }[];
}

/** Rows by score: `rows[i]` have scores from `edges[i]` up to, but not including, `edges[i + 1]`; the last one includes its end. */
export interface ScoreBins {
  /** One more than there are bins, ascending, evenly spaced on a logarithmic scale. */
  readonly edges: readonly number[];
  /** Of the view without its condition on the smallest score. */
  readonly rows: readonly number[];
}

/** What a list has under a filter, in numbers. */
export interface ListOverview {
  readonly rows: number;
  /** The best score of the whole list, 0 if it is empty. */
  readonly best: number;
  readonly facets: readonly FacetCounts[];
  readonly scores: ScoreBins;
  /** Sum of the scores of the first `rows` rows of the view: how many of them are expected to be reported. */
  readonly expected: readonly { readonly rows: number; readonly finds: number }[];
}

/** Families of structures, each a word of the search. */
const FAMILY_NAMES = STRUCTURE_FAMILIES.filter(({ searchOnly }) => !searchOnly).map(({ name }) => name);

/** Formula types and families in a facet, those with the most rows. */
const TYPES_SHOWN = 12;

/** Bins of a histogram of scores. */
const SCORE_BINS = 24;

/** Scores below this share of the best one are in the first bin. */
const SMALLEST_SHARE = 1e-9;

/** What `computeListOverview` has to know of a list. */
export interface OverviewList extends SelectableList {
  /** Elements of the anions that its rows have. */
  readonly anions: readonly string[];
  readonly types: Pick<RowTypes, 'count'>;
  /** Rows with one value of a facet, which no filter changes, by condition and value: filled by `computeListOverview`. */
  readonly facetRows: Map<string, RowSelection>;
}

/** Counts by facet, the distribution of scores and the expected finds of the rows that a filter keeps. */
export function computeListOverview(db: Database, list: OverviewList, filter: RowFilter): ListOverview {
  const selection = selectRows(filterTests(filter), list);
  const without = (condition: ConditionKey): RowSelection =>
    filter[condition] === undefined ? selection : selectRows(filterTests({ ...filter, [condition]: undefined }), list);
  const counted = (condition: ConditionKey, values: readonly string[], filterOf: (value: string) => RowFilter) => {
    const others = without(condition);
    const rows = (value: string): number => countBoth(others, rowsWith(list, `${condition} ${value}`, filterOf(value)));
    return {
      condition,
      values: values.map((value) => ({ value, rows: rows(value) })).filter((each) => each.rows > 0),
    };
  };
  return {
    rows: countOf(selection),
    best: list.rows === 0 ? 0 : list.scoreOf(1),
    facets: [
      counted('anion', list.anions, (anion) => ({ anion })),
      counted('kind', SPACE_KINDS, (kind) => ({ kind: [kind] })),
      { condition: 'anonymousFormula', values: typesOf(list, without('anonymousFormula')) },
      {
        condition: 'search',
        values: counted('search', FAMILY_NAMES, (family) => ({ search: family }))
          .values.sort((a, b) => b.rows - a.rows)
          .slice(0, TYPES_SHOWN),
      },
      counted('chargeMax', CHARGES_OFFERED.map(String), (charge) => ({ chargeMax: Number(charge) })),
    ],
    scores: binsOf(list, without('scoreMin')),
    expected: expectedFinds(db, list.rows, selection),
  };
}

/** The rows with one value of a facet: of millions of rows they take long to find, and every view asks for them. */
function rowsWith(list: OverviewList, key: string, filter: RowFilter): RowSelection {
  let rows = list.facetRows.get(key);
  if (!rows) {
    rows = selectRows(filterTests(filter), list);
    list.facetRows.set(key, rows);
  }
  return rows;
}

function countOf({ rows, end }: RowSelection): number {
  return rows ? rows.count(end) : end;
}

function countBoth(a: RowSelection, b: RowSelection): number {
  const end = Math.min(a.end, b.end);
  if (a.rows && b.rows) return a.rows.countWith(b.rows, end);
  return countOf({ rows: a.rows ?? b.rows, end });
}

function typesOf(list: OverviewList, selection: RowSelection): FacetCounts['values'] {
  return list.types
    .count(selection)
    .filter(({ rows }) => rows > 0)
    .sort((a, b) => b.rows - a.rows || (a.value < b.value ? -1 : 1))
    .slice(0, TYPES_SHOWN);
}

function binsOf(list: OverviewList, { rows, end }: RowSelection): ScoreBins {
  if (list.rows === 0) return { edges: [], rows: [] };
  const best = list.scoreOf(1);
  const least = Math.max(list.scoreOf(list.rows), best * SMALLEST_SHARE);
  if (!(least > 0) || least === best) return { edges: [], rows: [] };
  const edges = Array.from(
    { length: SCORE_BINS + 1 },
    (_, bin) => best * Math.exp((Math.log(least / best) * (SCORE_BINS - bin)) / SCORE_BINS),
  );
  edges[0] = least;
  edges[SCORE_BINS] = best;
  // How many rows of the view are before each edge, in the order of ranks, which is that of falling scores.
  const above = edges.map((edge, bin) => {
    const before =
      bin === 0
        ? list.rows
        : bin === SCORE_BINS
          ? 0
          : countLeading(list.rows, (index) => list.scoreOf(index + 1) >= edge);
    return rows ? rows.count(Math.min(before, end)) : Math.min(before, end);
  });
  return { edges, rows: above.slice(0, -1).map((count, bin) => count - above[bin + 1]!) };
}

/** At 1, 2, 5, 10, ... rows and at the last one. Piece by piece, so that no more than a piece of the scores is in memory. */
function expectedFinds(db: Database, length: number, selection: RowSelection): ListOverview['expected'] {
  const { end } = selection;
  const points: { rows: number; finds: number }[] = [];
  let taken = 0;
  let finds = 0;
  let next = 1;
  let index = 0;
  for (const piece of db.prepare('SELECT scores FROM score_piece ORDER BY piece').pluck().iterate()) {
    const scores = doublesOf(piece as Buffer);
    const first = index;
    index = Math.min(first + scores.length, end, length);
    // Pieces begin at whole words.
    for (let w = first / 32; w * 32 < index; w++) {
      for (let word = wordOf(selection, w); word !== 0; word &= word - 1) {
        finds += scores[w * 32 + 31 - Math.clz32(word & -word) - first]!;
        taken++;
        if (taken < next) continue;
        points.push({ rows: taken, finds });
        next = nextStep(next);
      }
    }
    if (index >= end) break;
  }
  if (taken > 0 && points.at(-1)?.rows !== taken) points.push({ rows: taken, finds });
  return points;
}

/** 1, 2, 5, 10, 20, 50, ... */
function nextStep(step: number): number {
  const leading = Number(String(step)[0]);
  return leading === 2 ? (step / 2) * 5 : step * 2;
}
