import type { Composition } from '../chemistry/composition.js';
import { anionCharge } from '../chemistry/ions/anions.js';
import { assignIons, type ExclusionReason } from '../chemistry/ions/assign-ions.js';
import { chargeFraction } from '../chemistry/ions/charge-units.js';
import type { IonAmount, IonicForm } from '../chemistry/ions/ionic-form.js';
import { likeliestForm } from '../chemistry/ions/likeliest-form.js';
import { mayCombine } from '../chemistry/ions/may-combine.js';
import { closingAnion } from './closing-anion.js';
import { kindsOfRoles, roleOfIon, roleOfMember } from './composition-kind.js';
import type { SpaceKind } from './space-definition.js';

/** The ions and amounts of a composition, as a space sees them: one ion per element. */
export type TeachingForm = Pick<IonicForm, 'cations' | 'anions'>;

/** What a composition is by its likeliest reading. */
export interface Reading {
  /** All kinds that apply; the first is the one in whose lists it has its home. */
  readonly kinds: readonly SpaceKind[];
  readonly form: TeachingForm;
}

/** Reasons for which a composition has no ionic form and is read without charges. The others leave it out by choice. */
const WITHOUT_CHARGES: ReadonlySet<string> = new Set(['no-anion', 'unknown-ion', 'unbalanced']);

const found = new WeakMap<Composition, Reading | null>();

/**
 * The likeliest reading of a composition with its kinds. Undefined for what is left out by choice (noble gases, organic carbon, single
 * elements), and for what has hydrogen and does not balance.
 */
export function findReading(composition: Composition): Reading | undefined {
  let reading = found.get(composition);
  if (reading === undefined) {
    reading = readingOf(composition, formOf(composition));
    found.set(composition, reading);
  }
  return reading ?? undefined;
}

/** The kind in whose lists a candidate has its home, as `findReading` says. Of candidates there are very many, of which nothing is remembered. */
export function findHomeKind(composition: Composition): SpaceKind | undefined {
  if (composition.elements.includes('H')) return findReading(composition)?.kinds[0];
  const assignment = assignIons(composition, { maxForms: 1 });
  return readingOf(composition, assignment.kind === 'ionic' ? assignment.best : assignment.reason)?.kinds[0];
}

function formOf(composition: Composition): IonicForm | ExclusionReason {
  return composition.elements.includes('H') ? formWithHydrogen(composition) : likeliestForm(composition);
}

/** What a composition is by its likeliest form, or by the reason why it has none. */
function readingOf(composition: Composition, likeliest: IonicForm | ExclusionReason): Reading | null {
  if (typeof likeliest === 'string') return WITHOUT_CHARGES.has(likeliest) ? uncharged(composition) : null;
  return readingOfForm(likeliest) ?? (composition.elements.includes('H') ? null : uncharged(composition));
}

/** A form with its kinds, two states of one element as their mean; undefined if spaces with charges do not have it. */
export function readingOfForm(given: TeachingForm): Reading | undefined {
  // Of carbides, silicides, stannides and bismuthides the metals and the ratio say more than charges.
  const isUsual = given.anions.every(({ ion }) => ion.element === 'H' || anionCharge(ion.element) !== undefined);
  const form = isUsual ? withMeanStates(given) : undefined;
  if (!form) return undefined;
  const closing = closingAnion(form.anions)!;
  // No space with charges has a cell for a metal that is as electronegative as the anion (PtAs2, RuP2, CeRu4P12).
  const hasHydrogen = [...form.cations, ...form.anions].some(({ ion }) => ion.element === 'H');
  if (!hasHydrogen && !form.cations.every(({ ion }) => mayCombine(ion.element, closing.ion.element))) return undefined;
  let roles = 0;
  for (const { ion } of form.cations) roles |= roleOfMember(ion);
  for (const anion of form.anions) roles |= anion === closing ? roleOfIon(anion.ion) : roleOfMember(anion.ion);
  return { kinds: kindsOfRoles(roles), form };
}

/** Hydrogen is left out of the usual readings by choice; here it decides in which lists a composition has its home. */
function formWithHydrogen(composition: Composition): IonicForm | ExclusionReason {
  const assignment = assignIons(composition, { maxForms: 1, include: ['hydrogen'] });
  // What has hydrogen and does not balance has no home: the lists without charges have no hydrogen.
  return assignment.kind === 'ionic' ? assignment.best : 'hydrogen';
}

function uncharged(composition: Composition): Reading {
  return { kinds: ['no-charges'], form: unchargedForm(composition) };
}

/** The elements of a composition, each without a charge, and no anion. */
export function unchargedForm({ elements, amounts }: Composition): TeachingForm {
  const cations = elements.map((element, index) => ({ ion: { element, charge: 0 }, amount: amounts[index]! }));
  return { cations, anions: [] };
}

/**
 * A form with one ion per element: two states of one element become their mean, Fe2+ and twice Fe3+ three times Fe8/3+. Undefined if an element is
 * both cation and anion, or a mean has a denominator that charges cannot have.
 */
function withMeanStates(given: TeachingForm): TeachingForm | undefined {
  const { cations, anions } = given;
  const ions = [...cations, ...anions].map(({ ion }) => ion);
  // Nearly all are like this, and of tens of thousands nothing need be held twice.
  if (
    ions.every(({ charge }) => Number.isInteger(charge)) &&
    new Set(ions.map(({ element }) => element)).size === ions.length
  )
    return given;
  const [positive, negative] = [meanStates(cations), meanStates(anions)].map((ions) => ions.map(exactIon));
  const exact = [...positive!, ...negative!].filter((each) => each !== undefined);
  const elements = new Set(exact.map(({ ion }) => ion.element));
  if (elements.size < positive!.length + negative!.length) return undefined;
  return { cations: exact.slice(0, positive!.length), anions: exact.slice(positive!.length) };
}

function meanStates(ions: readonly IonAmount[]): IonAmount[] {
  const sums = new Map<string, { charge: number; amount: number }>();
  for (const { ion, amount } of ions) {
    const sum = sums.get(ion.element) ?? { charge: 0, amount: 0 };
    sum.charge += ion.charge * amount;
    sum.amount += amount;
    sums.set(ion.element, sum);
  }
  return [...sums].map(([element, { charge, amount }]) => ({ ion: { element, charge: charge / amount }, amount }));
}

/** The same ion with the double that is nearest to the fraction, however the charge was computed; undefined if it is no such fraction. */
function exactIon({ ion, amount }: IonAmount): IonAmount | undefined {
  const { numerator, denominator } = chargeFraction(Math.abs(ion.charge));
  const charge = (Math.sign(ion.charge) * numerator) / denominator;
  return Math.abs(charge - ion.charge) < 1e-9 ? { ion: { element: ion.element, charge }, amount } : undefined;
}
