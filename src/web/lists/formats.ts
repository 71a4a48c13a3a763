/** Formats in which lists are downloaded, with what they are called. */
export const FORMATS = [
  { ending: 'csv', label: 'CSV' },
  { ending: 'jsonl', label: 'JSON Lines' },
  { ending: 'parquet', label: 'Parquet' },
] as const;
