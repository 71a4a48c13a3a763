/** Columns that are computed for lists. */
export const columns = {
  'columns.no-shelf': 'The column made_from needs a shelf: --shelf FILE, with the compounds that you have.',
  'columns.taken': 'A list has a column "{name}" already. Fit the property under another name.',
  'columns.unknown': 'There are no columns "{name}" to compute. Columns are: {names}.',
  'columns.uncomputed':
    '{list}: {uncomputed, number} of {rows, number} rows were not looked at, because a column was computed for the first {computed, number} only.',
  'columns.usage': 'Write "columns compute LIST", "columns list LIST" or "columns remove LIST NAME...".',
  'columns.not-there': 'No columns "{name}" were computed for {list}.',
} as const;
