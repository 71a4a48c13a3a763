import { makeComposition, type Composition } from '../../chemistry/composition.js';
import { assignIons } from '../../chemistry/ions/assign-ions.js';
import { neutralAmounts } from '../../chemistry/ions/neutral-amounts.js';

/**
 * The ends of the line on which a composition is: the elements of a binary one; of two cations and an anion the two
 * binaries of each cation, such as BaO and TiO2 of BaTiO3. Null for any other composition.
 */
export function findLineEnds(composition: Composition): readonly [Composition, Composition] | null {
  const { elements } = composition;
  if (elements.length === 2)
    return elements.map((element) => makeComposition([[element, 1]])) as [Composition, Composition];
  if (elements.length !== 3) return null;
  const assignment = assignIons(composition, { maxForms: 1 });
  if (assignment.kind !== 'ionic') return null;
  const { cations, anions } = assignment.best;
  const [anion] = anions;
  if (cations.length !== 2 || !anion) return null;
  // Charges may be fractions: each of five bonded P has 1/5 of one.
  return cations.map(({ ion }) => {
    const amounts = neutralAmounts(ion.charge, anion.ion.charge);
    return makeComposition([
      [ion.element, amounts.cations],
      [anion.ion.element, amounts.anion],
    ]);
  }) as [Composition, Composition];
}
