/** Strings, which stay, and what JSON does not have or a number cannot hold. */
const ODDITIES = /"(?:[^"\\]|\\.)*"|\bNaN\b|-?\bInfinity\b|-?\b\d{16,}\b(?![.eE\d])/g;

/**
 * JSON as programs write it: NaN and Infinity, which Python writes, are null, and whole numbers too large for a double
 * become texts, since they are ids. Throws SyntaxError for what is no JSON even so.
 */
export function parseJson(text: string): unknown {
  if (!/NaN|Infinity|\d{16}/.test(text)) return JSON.parse(text);
  const mended = text.replace(ODDITIES, (found) =>
    found.startsWith('"') ? found : /\d/.test(found) ? `"${found}"` : 'null',
  );
  return JSON.parse(mended);
}
