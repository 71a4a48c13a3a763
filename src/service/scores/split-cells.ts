/** A piece of a line, and what separated it from the piece before. */
export interface Cell {
  readonly text: string;
  /** '' for the first piece; one character, a blank for any run of blanks. */
  readonly separator: string;
}

const OPEN = '([{';
const CLOSE = ')]}';
const QUOTES = '"\'\u201c\u201d\u2018\u2019\u300c\u300d';

/** A cell without the quotation marks around it. */
function bare(text: string): string {
  const trimmed = text.trim();
  // A cell of CSV with quotation marks inside, each twice.
  if (/^"[^]*""/.test(trimmed) && trimmed.length > 2 && trimmed.endsWith('"'))
    return trimmed.slice(1, -1).replaceAll('""', '"').trim();
  let [start, end] = [0, trimmed.length];
  while (start < end && QUOTES.includes(trimmed[start]!)) start++;
  while (end > start && QUOTES.includes(trimmed[end - 1]!)) end--;
  return trimmed.slice(start, end).trim();
}

function isBlank(character: string): boolean {
  return character === ' ' || character === '\t' || character === '\u3000' || character === '\u00a0';
}

/**
 * The cells of a line that are separated by `separators` outside of brackets and double quotation marks, so that
 * (La,Sr)MnO3 is one. Blanks that separate count once however many there are, other separators each. One pass over the line.
 */
export function splitCells(line: string, separators: string): Cell[] {
  // A bracket or a quotation mark that is never closed protects nothing.
  const brackets = isBalanced(line);
  const quotes = (line.split('"').length - 1) % 2 === 0;
  const cells: Cell[] = [];
  let start = 0;
  let separator = '';
  let depth = 0;
  let quoted = false;
  let empty = true;
  const end = (at: number, next: string): void => {
    const text = bare(line.slice(start, at));
    // Between other separators an empty cell is a cell; a run of blanks, or a blank next to another separator, separates once.
    if (text !== '' || (separator !== ' ' && next !== ' ')) cells.push({ text, separator });
    if (text !== '' || separator === ' ' || separator === '' || next !== ' ') separator = next;
    start = at + 1;
    empty = true;
  };
  for (let at = 0; at < line.length; at++) {
    const character = line[at]!;
    const blank = isBlank(character);
    if (quotes && character === '"' && (quoted || empty)) {
      quoted = !quoted;
      empty = false;
    } else if (quoted) continue;
    else if (brackets && OPEN.includes(character)) depth++;
    else if (brackets && CLOSE.includes(character)) depth--;
    else if (depth === 0) {
      if (separators.includes(character)) end(at, blank && separators.includes(' ') ? ' ' : character);
      else if (blank && separators.includes(' ')) end(at, ' ');
    }
    if (!blank && start <= at) empty = false;
  }
  end(line.length, '');
  return cells;
}

function isBalanced(line: string): boolean {
  let depth = 0;
  for (const character of line) {
    if (OPEN.includes(character)) depth++;
    else if (CLOSE.includes(character) && --depth < 0) return false;
  }
  return depth === 0;
}
