/** How long what never changes may be cached by a browser: a year of 365 days, the longest that HTTP recommends. */
export const SECONDS_PER_YEAR = 31_536_000;
