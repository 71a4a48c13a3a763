/** Columns that are computed for lists. */
export const columns = {
  'computed.title': '{column}',
  'computed.unit': 'in {unit}',
  'computed.scale': 'bars: one standard deviation to either side, from {from} to {to} {unit}',
  'computed.yes': 'yes',
  'computed.no': 'no',
  'computed.outside': 'outside the domain',
  'computed.filter': 'Filter by columns',
  'computed.above-hull': 'leave out what is above the hull by more than',
  'computed.from': '{column} from',
  'computed.to': 'to',
  'computed.rows': 'Computed for the first {count} rows: {columns}.',
  'computed.stale': 'Their input has changed since: {columns}.',
  'computed.sort-up': '{column}, lowest first',
  'computed.sort-down': '{column}, highest first',
  'columns.no-shelf': 'The column made_from needs a shelf: --shelf FILE, with the compounds that you have.',
  'columns.taken': 'A list has a column "{name}" already. Fit the property under another name.',
  'columns.unknown': 'There are no columns "{name}" to compute. Columns are: {names}.',
  'columns.uncomputed':
    '{list}: {uncomputed, number} of {rows, number} rows were not looked at, because a column was computed for the first {computed, number} only.',
  'columns.usage': 'Write "columns compute LIST", "columns list LIST" or "columns remove LIST NAME...".',
  'columns.not-there': 'No columns "{name}" were computed for {list}.',
} as const;
