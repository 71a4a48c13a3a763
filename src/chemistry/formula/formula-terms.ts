/** A symbol with its amount, such as ["O", 3]; "*" is the symbol of an open element. */
export type FormulaTerm = readonly [symbol: string, amount: number];

/** Code points. */
const [UPPER_A, UPPER_Z, LOWER_A, LOWER_Z, ZERO, NINE, STAR] = [65, 90, 97, 122, 48, 57, 42] as const;

/**
 * The terms of a formula without brackets, dots and spaces, in their order: "Li2*O3" has [Li, 2], [*, 1], [O, 3]. Null
 * for any other text. Symbols are not looked up.
 */
export function formulaTerms(text: string): FormulaTerm[] | null {
  const terms: FormulaTerm[] = [];
  return eachTerm(text, (symbol, amount) => terms.push([symbol, amount])) ? terms : null;
}

/** The same term by term, without a list of them, since lists have millions of formulas; false for any other text. */
export function eachTerm(text: string, take: (symbol: string, amount: number) => void): boolean {
  let at = 0;
  while (at < text.length) {
    const start = at;
    const first = text.charCodeAt(at++);
    if (first >= UPPER_A && first <= UPPER_Z) {
      const second = text.charCodeAt(at);
      if (second >= LOWER_A && second <= LOWER_Z) at++;
    } else if (first !== STAR) return false;
    const symbol = text.slice(start, at);
    const digits = at;
    let amount = 0;
    for (let code = text.charCodeAt(at); code >= ZERO && code <= NINE; code = text.charCodeAt(++at)) {
      amount = 10 * amount + code - ZERO;
    }
    take(symbol, at === digits ? 1 : amount);
  }
  return true;
}
