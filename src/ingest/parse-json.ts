import type { NotNumbers } from './json/not-numbers.js';

/** Strings, which stay, and what JSON does not have or a number cannot hold. */
const ODDITIES = /"(?:[^"\\]|\\.)*"|\bNaN\b|-?\bInfinity\b|(?<![.\d])-?\b\d{16,}\b(?![.eE\d])/g;

/** What databases write is a few levels deep; what is much deeper is no data, and code that walks through it would fail. */
const DEEPEST = 1_000;

const QUOTE = 0x22;
const BRACKET = 0x5b;
const BRACE = 0x7b;

/**
 * JSON as programs write it: NaN and Infinity, which Python writes, are null and counted, and whole numbers too large for a double
 * become texts, since they are ids. Throws SyntaxError for what is no JSON even so, or is nested too deep to be worked with.
 */
export function parseJson(text: string, notNumbers?: NotNumbers): unknown {
  if (isTooDeep(text)) throw new SyntaxError(`JSON that is nested more than ${DEEPEST} levels deep`);
  if (!/NaN|Infinity|\d{16}/.test(text)) return JSON.parse(text);
  const mended = text.replace(ODDITIES, (found) => {
    if (found.startsWith('"')) return found;
    if (/\d/.test(found)) return `"${found}"`;
    notNumbers?.saw();
    return 'null';
  });
  return JSON.parse(mended);
}

/** Whether arrays and objects are nested deeper than DEEPEST, in one pass over the text. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === QUOTE) {
      index = endOfText(text, index);
      if (index < 0) return false;
    } else if (code === BRACKET || code === BRACE) {
      if (++depth > DEEPEST) return true;
    } else if (code === BRACKET + 2 || code === BRACE + 2) depth--;
  }
  return false;
}

/** The index of the quote that ends a text; below 0 if there is none. */
function endOfText(text: string, begin: number): number {
  for (let end = text.indexOf('"', begin + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let escapes = 0;
    while (text[end - 1 - escapes] === '\\') escapes++;
    if (escapes % 2 === 0) return end;
  }
  return -1;
}
