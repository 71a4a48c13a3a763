/** What a line between the heading of a table and its rows, or around them, is made of. */
const PART = /^(?::?-+:?|={3,})$/;

/** Whether a line of text is only drawn, as Markdown, reStructuredText and some programs draw them: `|---|:-:|`, `+----+----+`. */
export function isRuleLine(line: string): boolean {
  const text = line.trim();
  if (text.length < 3) return false;
  const parts = text.split(/[|+\s]+/).filter((part) => part !== '');
  return parts.length > 0 && parts.every((part) => PART.test(part));
}
