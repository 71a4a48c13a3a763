/** Brackets inside which the cut is looked for. */
const MAX_DEPTH = 4;

/**
 * The beginning of a JSON document, cut behind its last complete value of the outer levels, with its open brackets
 * closed: something to look at when the document is too large to be parsed. Null if no value is complete.
 */
export function closeTruncatedJson(head: string): string | null {
  const open: string[] = [];
  let cut = -1;
  let closing = '';
  for (let at = 0; at < head.length; at++) {
    const char = head[at]!;
    if (char === '"') {
      at = stringEnd(head, at + 1);
      if (at < 0) break;
    } else if (char === '{' || char === '[') open.push(char === '{' ? '}' : ']');
    else if (char === '}' || char === ']') {
      open.pop();
      if (open.length === 0) return head.slice(0, at + 1);
    } else if (char === ',' && open.length <= MAX_DEPTH) {
      cut = at;
      closing = open.toReversed().join('');
    }
  }
  return cut < 0 ? null : head.slice(0, cut) + closing;
}

/** The quote that ends a string; -1 if there is none. */
function stringEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at;
  }
  return -1;
}
