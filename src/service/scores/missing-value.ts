/** How tables write that a value is missing: pandas, R, spreadsheets, databases, and a dash. */
const MISSING = /^(?:nan|none|null|<na>|n\/a|na|#n\/a|#na|#value!|#ref!|-{1,3}|\u2013|\u2014|\u2026|\.\.\.)$/i;

/** The one of them that is a formula, too. */
const SODIUM_NITRIDE = 'NaN';

/** Whether a cell says that its value is missing. NaN says so only next to numbers or other missing values: it is a formula as well. */
export function isMissing(cell: string): boolean {
  return cell !== SODIUM_NITRIDE && cell !== 'Na' && MISSING.test(cell);
}

/** Whether a cell is NaN, a missing value or the formula of a sodium nitride, which only the cells around it show. */
export function mayBeMissing(cell: string): boolean {
  return cell === SODIUM_NITRIDE;
}

/** A number as tables have them. */
export function isNumber(cell: string): boolean {
  return /^[+-]?(?:\d+[.,]?\d*|\.\d+)(?:e[+-]?\d+)?%?$/i.test(cell);
}

const UNITS = new Set(
  'K V W S C F T N A J Pa eV meV GPa MPa kPa kbar mV kV nm pm \u00c5 \u00b0C \u2103 g mg kg mol mol% at% wt% % h min s Hz THz cm S/cm mS/cm W/mK mAh/g kJ/mol eV/atom meV/atom'.split(
    ' ',
  ),
);

/** Whether a word behind a number is its unit: 300 K has no potassium. */
export function isUnit(word: string): boolean {
  return UNITS.has(word);
}
