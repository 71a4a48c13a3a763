/** The element that a label of an ion or an element begins with. */
function elementOf(label: string): string {
  return /^[A-Z][a-z]?/.exec(label)?.[0] ?? label;
}

/**
 * The indexes of `labels` (elements or ions) in the order in which a formula names their elements, so that BaTiO3 has
 * Ba2+ Ti4+ O2-. Labels of one element keep their order.
 */
export function formulaOrder(labels: readonly string[], formula: string): number[] {
  const order = [...formula.matchAll(/[A-Z][a-z]?/g)].map(([symbol]) => symbol);
  const place = (index: number) => order.indexOf(elementOf(labels[index]!));
  return labels.map((_, index) => index).sort((a, b) => place(a) - place(b));
}
