import { mayCombine } from '../chemistry/ions/may-combine.js';
import type { IonAmount } from '../chemistry/ions/ionic-form.js';

/** The anion whose amount follows from the others in a space: the most electronegative one, the first of equal ones; undefined without anions. */
export function closingAnion(anions: readonly IonAmount[]): IonAmount | undefined {
  let closing: IonAmount | undefined;
  for (const anion of anions) {
    if (closing === undefined || mayCombine(closing.ion.element, anion.ion.element)) closing = anion;
  }
  return closing;
}
