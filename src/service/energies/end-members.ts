import { makeComposition, type Composition } from '../../chemistry/composition.js';
import { assignIons } from '../../chemistry/ions/assign-ions.js';

/**
 * The ends of the line on which a composition is: the elements of a binary one; of two cations and an anion the two
 * binaries of each cation, such as BaO and TiO2 of BaTiO3. Null for any other composition.
 */
export function endMembers(composition: Composition): readonly [Composition, Composition] | null {
  const { elements } = composition;
  if (elements.length === 2)
    return elements.map((element) => makeComposition([[element, 1]])) as [Composition, Composition];
  if (elements.length !== 3) return null;
  const assignment = assignIons(composition, { maxForms: 1 });
  if (assignment.kind !== 'ionic') return null;
  const { cations, anions } = assignment.best;
  const [anion] = anions;
  if (cations.length !== 2 || !anion) return null;
  return cations.map(({ ion }) =>
    makeComposition([
      [ion.element, Math.abs(anion.ion.charge)],
      [anion.ion.element, ion.charge],
    ]),
  ) as [Composition, Composition];
}
