/** The most rows of a list that visitors of a server have columns computed for. */
export const MOST_COLUMN_ROWS = 20_000;
