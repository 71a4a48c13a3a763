/**
 * Characters that a terminal or a log obeys instead of showing: C0 and C1 controls, line and paragraph separators, and
 * those that turn the direction of writing.
 */
// oxlint-disable-next-line no-control-regex
const OBEYED = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/**
 * Text from outside on one line that a terminal shows and does not obey: line breaks become a space, other control
 * characters their code, e.g. \x1b.
 */
export function visible(text: string): string {
  return text.replaceAll(/[ \t\r\n]+/g, (blanks) => (/[\r\n]/.test(blanks) ? ' ' : blanks)).replaceAll(OBEYED, escaped);
}

/** The same for text of several lines that is meant to have them. */
export function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n');
}

function escaped(character: string): string {
  const code = character.charCodeAt(0);
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
}
