const CELL_ENDS = /<\/t[dh]>/i;
const ROW_ENDS = /<\/tr>/gi;
/** A tag of HTML; longer ones are none. */
const TAG = /<[^<>]{0,500}>/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&middot;': '\u00b7',
  '&#183;': '\u00b7',
};

/** The end of a row of a LaTeX table, with the rule below it. */
const LATEX_END =
  /\\\\(?:\[[^\]]{0,20}\])?\s{0,20}(?:\\[a-z]{1,20}(?:\[[^\]]{0,20}\]|\{[^}]{0,20}\}){0,2}\s{0,20}){0,3}$/;

/** A line of LaTeX around a table, or a rule in it. */
export const LATEX_COMMAND =
  /^\\(?:begin|end|hline|cline|toprule|midrule|bottomrule|cmidrule|centering|caption|label|footnotesize|small|multicolumn|hspace|vspace)(?![a-z])/;

/** A table of HTML or LaTeX as lines with tabs between their cells; other texts as they are. */
export function withoutMarkup(text: string): string {
  if (CELL_ENDS.test(text)) return fromHtml(text);
  return text.includes('&') && text.includes('\\\\') ? text.split('\n').map(fromLatex).join('\n') : text;
}

function fromHtml(text: string): string {
  return text
    .replaceAll(/[\r\n\t]/g, ' ')
    .replace(ROW_ENDS, '\n')
    .replaceAll(/<\/t[dh]>/gi, '\t')
    .replace(TAG, '')
    .replaceAll(/&(?:nbsp|amp|lt|gt|middot|#183);/g, (entity) => ENTITIES[entity]!)
    .split('\n')
    .map((line) => line.replace(/\t\s{0,100}$/, '').trim())
    .join('\n');
}

function fromLatex(line: string): string {
  const trimmed = line.trim();
  if (!LATEX_END.test(trimmed) || LATEX_COMMAND.test(trimmed)) return line;
  return trimmed
    .replace(LATEX_END, '')
    .split(/(?<!\\)&/)
    .map((cell) => cell.trim())
    .join('\t');
}
