/** Words that programs write for a missing value. */
const MISSING = /^(?:|\?|\.|-|null|none|nan|na|n\/a|undefined|\(null\))$/i;

/** A value as text, trimmed; null if it is missing, a list or an object. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (typeof value !== 'string') return null;
  const text = value.trim();
  return MISSING.test(text) ? null : text;
}

/** A value as a number: "293(2)" is 293, "4,05" 4.05; null if it is none, or so large that it stands for "none". */
export function numberOf(value: unknown): number | null {
  const text = textOf(value);
  if (text === null) return null;
  const match = /^([+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d+)?)(?:\(\d+\))?(?:\s*[a-z°/]+)?$/i.exec(text);
  const number = match ? Number(match[1]!.replace(',', '.')) : NaN;
  return Number.isFinite(number) && Math.abs(number) < 1e11 ? number : null;
}

/** Yes or no, in whatever way programs write it; null if neither. */
export function truthOf(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim().toLowerCase() : '';
  if (/^(?:true|yes|y|t|1|1\.0)$/.test(text)) return true;
  return /^(?:false|no|n|f|0|0\.0)$/.test(text) ? false : null;
}

/** Whether a list, an object or a text that names ids has any; null if the value is missing. */
export function isFilled(value: unknown): boolean | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === 'object') return Object.values(value).some((inner) => isFilled(inner) === true);
  const truth = typeof value === 'number' ? null : truthOf(value);
  if (truth !== null) return truth;
  const text = textOf(value);
  return text !== null && !/^(?:\[\s*\]|\{\s*\})$/.test(text);
}
