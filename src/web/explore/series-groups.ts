import { conventionalFormula, conventionalTerms } from '../../chemistry/formula/spellings.js';
import { parseIon, type Ion } from '../../chemistry/ions/ion.js';
import type { ListRow } from '../../rows/list-row.js';

/** A row that continues a series of known compounds. */
interface SeriesMember {
  readonly ion: Ion;
  readonly formula: string;
  readonly conventional: string;
  readonly rank: number;
  readonly score: number;
  /** Its size among those of the known members. */
  readonly position: 'inside' | 'smaller' | 'larger';
}

/** Rows that differ in one cation only, as known compounds do. */
export interface SeriesGroup {
  /** The formula with M for the cation. */
  readonly template: string;
  readonly charge: number;
  /** Known members. */
  readonly count: number;
  /** The smallest and the largest known cation, as far as a row says it. */
  readonly smallest: string | undefined;
  readonly largest: string | undefined;
  /** By rank. */
  readonly members: readonly SeriesMember[];
}

/** Puts the rows that continue a series of known compounds together, the series of the best row first. */
export function seriesGroups(rows: readonly ListRow[]): SeriesGroup[] {
  const groups = new Map<string, { -readonly [Key in keyof SeriesGroup]: SeriesGroup[Key] }>();
  for (const row of rows) {
    const flag = row.flags?.find(({ name }) => name === 'inside-series' || name === 'beyond-series');
    if (!flag) continue;
    const [label, count, third, fourth] = flag.about as [string, string, string, string];
    const ion = parseIon(label);
    const terms = conventionalTerms(row);
    const others = terms.filter(([symbol]) => symbol !== ion.element);
    const amount = terms.find(([symbol]) => symbol === ion.element)?.[1];
    const key = JSON.stringify([ion.charge, amount, others.toSorted(([a], [b]) => (a < b ? -1 : 1))]);
    const inside = flag.name === 'inside-series';
    const group = groups.get(key) ?? {
      template: terms
        .map(([symbol, times]) => `${symbol === ion.element ? 'M' : symbol}${times === 1 ? '' : times}`)
        .join(''),
      charge: ion.charge,
      count: Number(count),
      smallest: undefined,
      largest: undefined,
      members: [],
    };
    group.smallest ??= inside ? third : third === 'smaller' ? fourth : undefined;
    group.largest ??= inside ? fourth : third === 'larger' ? fourth : undefined;
    const position = inside ? 'inside' : third === 'larger' ? 'larger' : 'smaller';
    const { rank, score } = row;
    group.members = [
      ...group.members,
      { ion, formula: row.formula, conventional: conventionalFormula(row), rank, score, position },
    ];
    groups.set(key, group);
  }
  return [...groups.values()];
}
