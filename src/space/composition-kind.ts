import { anionCharge } from '../chemistry/ions/anions.js';
import type { Ion } from '../chemistry/ions/ion.js';
import { isOnlyMean, oxidationStates } from '../chemistry/ions/oxidation-states.js';
import type { SpaceKind } from './space-definition.js';

/** What an ion makes of a composition; roles of several ions are united by `|`. */
const HYDROGEN = 1;
const POLYANION = 2;
const FURTHER_ANION = 4;
const MIXED_VALENCE = 8;

/** Number of unions of roles. */
export const ROLE_UNIONS = 16;

/** The kinds with charges and the role that makes a composition one of them, the first that applies first. */
const KINDS_BY_ROLE: readonly (readonly [number, SpaceKind])[] = [
  [HYDROGEN, 'hydrogen'],
  [POLYANION, 'polyanionic'],
  [FURTHER_ANION, 'several-anions'],
  [MIXED_VALENCE, 'mixed-valence'],
];

/** The role of an ion: of hydrogen, of an anion in another state than its usual one, of an element in two positive states. */
export function roleOfIon({ element, charge }: Ion): number {
  if (element === 'H') return HYDROGEN;
  if (charge < 0) return charge === anionCharge(element) ? 0 : POLYANION;
  return isState(element, charge) ? 0 : MIXED_VALENCE;
}

/**
 * False for the mean of two states of an element, which can be a whole number, too: Sb4+, of as much Sb3+ as Sb5+, and Au2+, which crystals are said to have
 * but which is Au+ and Au3+ together with any anion.
 */
function isState(element: string, charge: number): boolean {
  if (!Number.isInteger(charge) || isOnlyMean(element, charge)) return false;
  const states = oxidationStates(element);
  return states.length === 0 || states.some((state) => state.charge === charge);
}

/** The role of an ion that is not the closing anion of its composition. */
export function roleOfMember(ion: Ion): number {
  return roleOfIon(ion) | (ion.charge < 0 ? FURTHER_ANION : 0);
}

/**
 * The kinds of a composition by the roles of its ions, all that apply. The first is its kind: it counts in the list of that kind. With none of the roles it is
 * `ionic`: one anion in its usual state, one state per element.
 */
export function kindsOfRoles(roles: number): readonly SpaceKind[] {
  return KINDS_OF_ROLES[roles]!;
}

const KINDS_OF_ROLES: readonly (readonly SpaceKind[])[] = Array.from({ length: ROLE_UNIONS }, (_, roles) => {
  const kinds = KINDS_BY_ROLE.filter(([role]) => (roles & role) !== 0).map(([, kind]) => kind);
  return kinds.length > 0 ? kinds : ['ionic'];
});

const NO_CHARGES: readonly SpaceKind[] = ['no-charges'];

/** By union of roles, 1 if a composition with these is of the kind. */
export function rolesOfKind(kind: SpaceKind): Uint8Array {
  return Uint8Array.from({ length: ROLE_UNIONS }, (_, roles) => (kindsOfRoles(roles)[0] === kind ? 1 : 0));
}

/** The kinds of a composition by its ions, all that apply, the first is its kind; ions of charge 0 are those of a composition without charges. */
export function kindsOfIons(ions: readonly Ion[]): readonly SpaceKind[] {
  // A plain loop: every row of every list that leaves is asked for its kinds.
  let charged = false;
  let anions = 0;
  let roles = 0;
  for (const ion of ions) {
    if (ion.charge !== 0) charged = true;
    if (ion.charge < 0) anions++;
    roles |= roleOfIon(ion);
  }
  if (!charged) return NO_CHARGES;
  return kindsOfRoles(anions > 1 ? roles | FURTHER_ANION : roles);
}
