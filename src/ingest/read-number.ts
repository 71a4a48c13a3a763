/** Larger magnitudes are no quantities of atoms or materials in any usual unit. */
const MOST = 1e15;

/** A number with a decimal point and any minus sign, or null. */
export function readNumber(text: string, most = MOST): number | null {
  const plain = text.replace(/^[\u2212\u2013]/, '-');
  if (!/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(plain)) return null;
  const value = Number(plain);
  return Math.abs(value) <= most ? value : null;
}
