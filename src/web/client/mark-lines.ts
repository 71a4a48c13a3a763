/** The words of a mark as lines in which the formula, which is before the first colon, has its amounts lowered. */
export function markLines(words: string): Node[] {
  return words.split('\n').flatMap((line, place) => {
    const [, formula = '', rest = line] = /^([A-Z][A-Za-z\d()]*)(:.*)$/.exec(line) ?? [];
    const parts = formula.split(/(\d+)/).map((part) => {
      if (!/^\d/.test(part)) return document.createTextNode(part);
      const amount = document.createElement('sub');
      amount.textContent = part;
      return amount;
    });
    return [...(place > 0 ? [document.createTextNode('\n')] : []), ...parts, document.createTextNode(rest)];
  });
}
