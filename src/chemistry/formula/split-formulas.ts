const BEGINS_FORMULA = /^[A-Z([{]/;

/**
 * The formulas of a line of text. A new one begins after blanks, commas or semicolons, but only with a capital letter or
 * a bracket: "BaO TiO2" are two and "Ba 2" is one. Every character is read once, however many blanks there are.
 */
export function splitFormulas(line: string): string[] {
  // Words at even indices, what separates them at odd ones.
  const parts = line.split(/([\s,;]+)/);
  const formulas: string[] = [];
  let formula = '';
  for (let index = 0; index < parts.length; index += 2) {
    const word = parts[index]!;
    if (formula !== '' && word !== '' && !BEGINS_FORMULA.test(word)) formula += parts[index - 1]! + word;
    else if (word !== '') {
      if (formula !== '') formulas.push(formula);
      formula = word;
    }
  }
  return formula === '' ? formulas : [...formulas, formula];
}
