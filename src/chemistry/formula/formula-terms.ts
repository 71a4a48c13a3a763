/** A symbol with its amount, such as ["O", 3]; "*" is the symbol of an open element. */
export type FormulaTerm = readonly [symbol: string, amount: number];

const within = (code: number, first: string, last: string): boolean =>
  code >= first.charCodeAt(0) && code <= last.charCodeAt(0);

/**
 * The terms of a formula without brackets, dots and spaces, in their order: "Li2*O3" has [Li, 2], [*, 1], [O, 3]. Null
 * for any other text. Symbols are not looked up. One pass over the text, since lists have millions of formulas.
 */
export function formulaTerms(text: string): FormulaTerm[] | null {
  const terms: FormulaTerm[] = [];
  let at = 0;
  while (at < text.length) {
    const start = at;
    if (within(text.charCodeAt(at), 'A', 'Z')) at += within(text.charCodeAt(at + 1), 'a', 'z') ? 2 : 1;
    else if (text[at] === '*') at++;
    else return null;
    const symbol = text.slice(start, at);
    const digits = at;
    let amount = 0;
    for (; within(text.charCodeAt(at), '0', '9'); at++) amount = 10 * amount + Number(text[at]);
    terms.push([symbol, at === digits ? 1 : amount]);
  }
  return terms;
}
