/** Columns of our own exported lists, each in one row of the table. */
interface OwnColumns {
  readonly names: RegExp;
  /** Whether a table of formulas that has one of them next to a score is an exported list, with any other columns. */
  readonly withScore: boolean;
  /** Whether a table that has one of them and nothing but columns of this table is an exported list: someone chose its columns. */
  readonly chosen: boolean;
}

const OWN_COLUMNS: readonly OwnColumns[] = [
  { names: /^(?:raw_\w+|score_(?:low|high)|rank_\w+|ions)$/, withScore: true, chosen: true },
  { names: /^(?:formula_pretty|nearest_known|anion|kind|elements|arity)$/, withScore: true, chosen: false },
  { names: /^(?:rank|score|known|flag_reasons|kinds)$/, withScore: false, chosen: true },
  { names: /^(?:formula|anonymous_formula|flags)$/, withScore: false, chosen: false },
];

/** Columns of what else is written about compositions that nobody need have made: suggestions, predictions, answers for one. */
const OWN_ANSWERS: readonly (readonly string[])[] = [
  ['expected', 'acquisition'],
  ['value', 'standard_deviation', 'inside_domain'],
  ['conventional', 'formula_pretty'],
];

/** Whether a table with these columns is a list of candidates, or answers about compositions, that Incognita wrote. */
export function isOwnList(columns: ReadonlySet<string>): boolean {
  if (columns.has('incognita.list')) return true;
  if (!columns.has('formula')) return false;
  if (columns.has('rank') && columns.has('score')) return true;
  if (OWN_ANSWERS.some((answer) => answer.every((name) => columns.has(name)))) return true;
  const kinds = [...columns].map((column) => OWN_COLUMNS.find(({ names }) => names.test(column)));
  if (columns.has('score') && kinds.some((kind) => kind?.withScore)) return true;
  return kinds.every((kind) => kind !== undefined) && kinds.some((kind) => kind.chosen);
}
