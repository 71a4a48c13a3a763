/** Words that programs write for a missing value. "Na" is none: it is sodium. */
const MISSING = /^(?:|[?.-]|null|none|nan|n\/a|undefined|\(null\))$/i;
const MISSING_IN_ONE_CASE = /^(?:na|NA)$/;

/** Whether a text, trimmed, stands for a missing value. */
export function isMissingText(text: string): boolean {
  return MISSING.test(text) || MISSING_IN_ONE_CASE.test(text);
}

/** A value as text, trimmed, a date as in ISO 8601; null if it is missing, a list or another object. */
export function toText(value: unknown): string | null {
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (typeof value !== 'string') return null;
  const text = value.trim();
  return isMissingText(text) ? null : text;
}

/** A value as a number: "293(2)" is 293, "4,05" 4.05; null if it is none, or so large that it stands for "none". */
export function toNumber(value: unknown): number | null {
  return quantityOf(value)?.number ?? null;
}

/** A number with the unit behind it, in small letters; empty if there is none. */
function quantityOf(value: unknown): { number: number; unit: string } | null {
  const text = toText(value);
  if (text === null) return null;
  const match =
    /^([+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d+)?)(?:\(\d+\))?(?:\s*([a-z°/]+(?:\s[a-z]{1,8})?))?$/i.exec(text);
  const number = match ? Number(match[1]!.replace(',', '.')) : NaN;
  const unit = match?.[2]?.toLowerCase() ?? '';
  return Number.isFinite(number) && Math.abs(number) < 1e11 ? { number, unit } : null;
}

/** Kilopascals of the units of pressures, in small letters. */
export const PRESSURE_UNITS: Readonly<Record<string, number>> = {
  pa: 1e-3,
  kpa: 1,
  mpa: 1e3,
  gpa: 1e6,
  bar: 100,
  bars: 100,
  kb: 1e5,
  kbar: 1e5,
  kbars: 1e5,
  atm: 101.325,
};

/** A pressure in kilopascals, by the unit that the value has itself, or else `unit` kilopascals; null if neither says. */
export function toKilopascals(value: unknown, unit: number | null): number | null {
  const found = quantityOf(value);
  if (!found) return null;
  const factor = found.unit === '' ? unit : (PRESSURE_UNITS[found.unit] ?? null);
  // 0.1 * 1000 need not be a whole number.
  return factor === null ? null : Number((found.number * factor).toPrecision(12));
}

/** A temperature in kelvin, by the unit that the value has itself, or else by `unit`, which is kelvin if it is empty. */
export function toKelvin(value: unknown, unit: string | null = ''): number | null {
  const found = quantityOf(value);
  if (!found) return null;
  const own = (found.unit || (unit ?? '')).replace(/^(?:°|deg\s?)/, '');
  if (own === 'c' || own === 'celsius') return Number((found.number + 273.15).toFixed(2));
  return own === '' || own === 'k' || own === 'kelvin' ? found.number : null;
}

/** Yes or no, in any way in which programs write it; null if neither. */
export function toBoolean(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim().toLowerCase() : '';
  if (/^(?:true|yes|y|t|1|1\.0|ja|oui|はい|是)$/.test(text)) return true;
  return /^(?:false|no|n|f|0|0\.0|nein|non|いいえ|否)$/.test(text) ? false : null;
}

/** Whether a list, an object or a text that names ids has any; null if the value is missing. */
export function isFilled(value: unknown): boolean | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === 'object') return Object.values(value).some((inner) => isFilled(inner) === true);
  const truth = typeof value === 'number' ? null : toBoolean(value);
  if (truth !== null) return truth;
  const text = toText(value);
  return text !== null && !/^(?:\[\s*\]|\{\s*\})$/.test(text);
}
