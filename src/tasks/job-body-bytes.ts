/** The largest body that changes something on a server, in bytes, by form or by API. */
export const JOB_BODY_BYTES = {
  /** With a table that is fitted: 8,000 rows are a tenth of it. */
  table: 4 * 1024 * 1024,
  outcome: 10_000,
  /** Names of columns and a number of rows. */
  columns: 10_000,
} as const;
