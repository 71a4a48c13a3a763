import type { Composition } from '../chemistry/composition.js';
import { ELEMENTS } from '../chemistry/elements/elements.js';
import { isOutOfScope } from '../chemistry/scope.js';
import { CandidateSpace } from './candidate-space.js';
import { elementSpace } from './element-space.js';
import { hasCharges } from './has-charges.js';
import { knownForms } from './known-forms.js';
import { membersOfKind } from './members-of-kind.js';
import { knownRatios } from './ratios/known-ratios.js';
import type { SpaceKind } from './space-definition.js';

/**
 * Amounts up to which a space has every ratio, by kind and number of elements, chosen so that it has a size that can be ranked. With charges: amounts
 * of the members other than the anion. Without: of every element; Th6Mn23 is among the binaries, Nd2Fe14B among the ternaries.
 * Ratios with larger amounts are those of known compounds.
 */
const WITH_CHARGES: Readonly<Record<number, number>> = { 2: 1, 3: 12, 4: 6, 5: 4 };
const WITHOUT_CHARGES: Readonly<Record<number, number>> = { 2: 23, 3: 14, 4: 6, 5: 4 };

/** Curium; beyond it crystals are too few to learn from. */
const LAST_ELEMENT = 96;

/**
 * The space of a kind and number of elements (2 to 5) with all default ions, or elements; with all small ratios and those of the known
 * compounds that teach it.
 *
 * @param known the known compositions, of any number of elements; none by default
 */
export function defaultSpace(
  arity: number,
  kind: SpaceKind = 'ionic',
  known: Iterable<Composition> = [],
): CandidateSpace {
  const isCharged = hasCharges(kind);
  const maxAmount = (isCharged ? WITH_CHARGES : WITHOUT_CHARGES)[arity]!;
  const forms = knownForms(kind, known);
  const own = forms.filter(({ elements }) => elements === arity);
  const amounts = own.map(({ members }) => members.map(({ amount }) => amount));
  const order = isCharged ? arity - 1 : arity;
  const furtherRatios = knownRatios(
    amounts.filter(({ length }) => length === order),
    maxAmount,
  );
  if (!isCharged) return elementSpace(arity, elementsWithoutCharges(), maxAmount, furtherRatios);
  return new CandidateSpace({ kind, arity, ...membersOfKind(kind, arity, forms), maxAmount, furtherRatios });
}

function elementsWithoutCharges(): string[] {
  return ELEMENTS.filter(({ symbol, atomicNumber }) => atomicNumber <= LAST_ELEMENT && !isOutOfScope(symbol)).map(
    ({ symbol }) => symbol,
  );
}
