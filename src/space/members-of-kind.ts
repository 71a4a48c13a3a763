import { ionLabel, type Ion } from '../chemistry/ions/ion.js';
import { oxidationStates } from '../chemistry/ions/oxidation-states.js';
import { roleOfIon, roleOfMember } from './composition-kind.js';
import { defaultAnions, defaultCations } from './default-ions.js';
import type { KnownForm } from './known-forms.js';
import type { SpaceDefinition, SpaceKind } from './space-definition.js';

/** Shares of the higher state that an element of known mixed valence can have in any compound: one atom in two, one in three, two in three. */
const SHARES = [1 / 2, 1 / 3, 2 / 3];

/**
 * The members of a space's modes. Ionic: the usual ions. The other kinds have besides what makes them so: further anions; elements in two states, with their mean for a
 * charge; anions in other states than their usual one. Which of the latter two there are, known compounds say.
 *
 * @param forms those of the kind, of any number of elements
 */
export function membersOfKind(
  kind: SpaceKind,
  arity: number,
  forms: readonly KnownForm[],
): Pick<SpaceDefinition, 'cations' | 'anions'> {
  const [cations, anions] = [defaultCations(), defaultAnions()];
  if (kind === 'ionic') return { cations, anions };
  const seen = distinct(forms.flatMap(({ members }) => members.map(({ ion }) => ion)));
  const closing = distinct(forms.flatMap(({ closing: ion }) => (ion ? [ion] : [])));
  if (kind === 'mixed-valence') return { cations: distinct([...cations, ...means(seen)]), anions };
  const further = kind === 'several-anions' || kind === 'hydrogen' ? anions : [];
  // Without a role an ion that is seen is a usual one, or one of a state that the tables do not have.
  const special = arity <= MOST_ELEMENTS[kind]! ? seen.filter((ion) => roleOfMember(ion) !== 0) : [];
  const hydrogen = kind === 'hydrogen' ? seen.filter(({ element }) => element === 'H') : [];
  const ends = kind === 'polyanionic' ? closing : [...anions, ...closing.filter((ion) => ion.element === 'H')];
  return { cations: distinct([...cations, ...further, ...special, ...hydrogen]), anions: distinct(ends) };
}

/**
 * Up to so many elements a space has members that make its compositions of another kind as well (mean states next to further anions). Compounds of more
 * elements that have it all are too few to learn from, while their spaces would be several times as large.
 */
const MOST_ELEMENTS: Readonly<Partial<Record<SpaceKind, number>>> = {
  'several-anions': 4,
  polyanionic: 3,
  hydrogen: 0,
};

/** The mean states that known compounds have, and simple ones between the same two states of an element. */
function means(seen: readonly Ion[]): Ion[] {
  const found = seen.filter((ion) => roleOfIon(ion) !== 0);
  const simple = found.flatMap(({ element, charge }) => {
    const { low, high } = neighbouringStates(element, charge);
    return SHARES.map((share): Ion => ({ element, charge: low + (high - low) * share }));
  });
  return [...found, ...simple].filter((ion) => roleOfIon(ion) !== 0);
}

/** The states of an element next to a mean of two, by the table of states. */
function neighbouringStates(element: string, charge: number): { readonly low: number; readonly high: number } {
  const charges = oxidationStates(element).map((state) => state.charge);
  const low = Math.max(...charges.filter((each) => each > 0 && each < charge));
  const high = Math.min(...charges.filter((each) => each > charge));
  return {
    low: Number.isFinite(low) ? low : Math.floor(charge),
    high: Number.isFinite(high) ? high : Math.ceil(charge),
  };
}

/** Each ion once, as it comes first. */
function distinct(ions: readonly Ion[]): Ion[] {
  return [...new Map(ions.map((ion) => [ionLabel(ion), ion])).values()];
}
