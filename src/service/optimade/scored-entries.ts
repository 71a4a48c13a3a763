import { ionsText } from '../../chemistry/ions/ions-text.js';
import type { ListRow } from '../../rows/list-row.js';
import { kindsOfIons } from '../../space/composition-kind.js';
import { computeAliases } from '../../store/compute-aliases.js';
import type { ListMetadata } from '../../store/types.js';
import type { Workspace } from '../../store/workspace.js';
import { commonProperties } from './common-properties.js';
import type { EntryProperty, EntryType, OptimadeEntry } from './entry-type.js';

/** With the provider's prefix, as the standard asks of types of its own. */
export const SCORED_TYPE = '_incognita_scored';

interface ScoredEntry extends OptimadeEntry {
  readonly row: ListRow;
  readonly list: ListMetadata;
}

const own = (
  title: string,
  description: string,
  type: 'float' | 'integer' | 'string',
  of: EntryProperty<ScoredEntry>['value'],
  nullable = false,
): EntryProperty<ScoredEntry> => ({
  title,
  description,
  type,
  nullable,
  sortable: true,
  standard: false,
  ...(type !== 'string' && { unit: 'dimensionless' as const }),
  value: of,
});

/** The properties of scored compositions, by name. */
export const SCORED_PROPERTIES: ReadonlyMap<string, EntryProperty<ScoredEntry>> = new Map<
  string,
  EntryProperty<ScoredEntry>
>([
  ...commonProperties(SCORED_TYPE),
  [
    '_incognita_score',
    own(
      'score',
      'Synthesizability score: the share of such compositions that a database reports.',
      'float',
      (entry) => entry.row.score,
    ),
  ],
  [
    '_incognita_score_low',
    own('low end', 'Low end of the 95 % interval of the score.', 'float', (entry) => entry.row.scoreLow ?? null, true),
  ],
  [
    '_incognita_score_high',
    own(
      'high end',
      'High end of the 95 % interval of the score.',
      'float',
      (entry) => entry.row.scoreHigh ?? null,
      true,
    ),
  ],
  ['_incognita_rank', own('rank', 'Rank in its list, from 1.', 'integer', (entry) => entry.row.rank)],
  ['_incognita_list', own('list', 'The list that the composition is in.', 'string', (entry) => entry.list.id)],
  ['_incognita_kind', own('kind', 'What the composition is.', 'string', (entry) => kindsOfIons(entry.row.ions)[0]!)],
  ['_incognita_ions', own('ions', 'Its ions, separated by spaces.', 'string', (entry) => ionsText(entry.row.ions))],
]);

/** The rows of the current list of each number of elements as an entry type of the provider's own. */
export function scoredEntries({ lists }: Workspace): EntryType<ScoredEntry> {
  const current = (): ListMetadata[] => {
    const all = lists.all();
    const isShort = (list: ListMetadata): boolean => computeAliases(list, all).includes(String(list.arity));
    return lists.current(isShort).filter(isShort);
  };
  return {
    name: SCORED_TYPE,
    properties: SCORED_PROPERTIES,
    *all() {
      for (const list of current()) for (const row of lists.open(list.id).iterate()) yield entryOf(row, list);
    },
    get(id) {
      const dot = id.indexOf('.');
      const list = current().find((each) => each.id === id.slice(0, dot));
      const row = list && lists.open(list.id).byFormula(id.slice(dot + 1));
      return row && entryOf(row, list);
    },
    version: () =>
      current()
        .map(({ id, checksum }) => `${id} ${checksum}`)
        .join(),
  };
}

function entryOf(row: ListRow, list: ListMetadata): ScoredEntry {
  return { id: `${list.id}.${row.formula}`, composition: row, lastModified: list.publishedAt, row, list };
}
