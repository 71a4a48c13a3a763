import { makeComposition, type Composition } from '../chemistry/composition.js';
import { readFormulaAmounts } from '../chemistry/formula/formula-reader.js';
import { assignIons } from '../chemistry/ions/assign-ions.js';
import { ionProfile, type IonProfile } from '../chemistry/ions/ion-profile.js';
import { ionsOf, type IonAmount, type IonicForm } from '../chemistry/ions/ionic-form.js';
import { outerShells } from '../chemistry/ions/outer-shells.js';
import { BoundedMap } from '../bounded-map.js';
import { gcd } from '../numerics/gcd.js';
import { mean } from '../numerics/statistics/mean.js';

type Quantity = (profile: IonProfile) => number;

const charge: Quantity = ({ ion }) => Math.abs(ion.charge);
const electronegativity: Quantity = (profile) => profile.electronegativity;
const radius: Quantity = (profile) => profile.radius;
const isOpen = (electrons: number, most: number): number => (electrons > 0 && electrons < most ? 1 : 0);

/** Of these the mean, the standard deviation, the largest and the smallest value over the cations are taken. */
const OF_CATIONS: readonly Quantity[] = [
  charge,
  electronegativity,
  radius,
  (profile) => charge(profile) / (profile.radius * profile.radius),
  ({ ion }) => outerShells(ion).d,
  ({ ion }) => isOpen(outerShells(ion).d, 10),
  ({ ion }) => isOpen(outerShells(ion).f, 14),
  ({ ion }) => (outerShells(ion).hasLonePair ? 1 : 0),
];

/** Likewise over the anions. */
const OF_ANIONS: readonly Quantity[] = [charge, electronegativity, radius];

const STATISTICS = 4;
/** Index of the electronegativity among both kinds of quantities, and of statistics. */
const ELECTRONEGATIVITY = 1;
const [MEAN, LARGEST, SMALLEST] = [0, 2, 3];

/** Groups of the descriptors of a compound's ions, with the number of values of each. */
export const ION_GROUPS = [
  /** Whether there is an ionic form, whether it has mixed valence, and the logarithm of its likelihood. */
  { name: 'reading', size: 3 },
  /**
   * The quantities of cations and anions; the share of the cations among the atoms; electronegativities of the anions less those of the cations:
   * of the means, the least and the largest difference; how usual the states are, on the mean and at least.
   */
  { name: 'ions', size: STATISTICS * (OF_CATIONS.length + OF_ANIONS.length) + 6 },
] as const;

/** How many values describe the ions of a compound. */
export const ION_COUNT = ION_GROUPS.reduce((sum, { size }) => sum + size, 0);

const [READING] = ION_GROUPS;

/** Forms less likely than this are all alike. */
const LEAST_LIKELY = -12;

/** Amounts that need more parts are measured ones, whose charges add up to nothing. */
const MOST_PARTS = 10_000;

/** Of a compound without ions those of the reading are 0, and nothing is known of the ions. */
const WITHOUT_IONS = Float64Array.from({ length: ION_COUNT }, (_, index) => (index < READING.size ? 0 : NaN));

/** What was found: cross-validations ask for the same compounds again and again. */
const found = new BoundedMap<string, Float64Array>(20_000);

/**
 * The likeliest charge-balanced reading of a compound in numbers: whether there is one, and quantities of its ions. Whether charges balance and
 * which shells of the cations are open decides whether a compound is a metal, which no mean over its elements shows. What is not known is NaN.
 *
 * @param formula one that `readShares` reads; its amounts may be fractions
 * @returns ION_COUNT numbers, shared: do not write into them
 */
export function describeIons(formula: string): Float64Array {
  let described = found.get(formula);
  if (!described) {
    described = describeReading(wholeComposition(formula));
    found.set(formula, described);
  }
  return described;
}

function describeReading(composition: Composition | null): Float64Array {
  if (!composition) return new Float64Array(ION_COUNT).fill(NaN);
  const assignment = assignIons(composition, { include: ['hydrogen', 'noble-gas', 'organic'] });
  return assignment.kind === 'ionic' ? describeForm(assignment.best) : WITHOUT_IONS;
}

function describeForm(form: IonicForm): Float64Array {
  const cations = statisticsOf(form.cations, OF_CATIONS);
  const anions = statisticsOf(form.anions, OF_ANIONS);
  const [cationic, anionic] = [cations, anions].map((each) => each.slice(STATISTICS * ELECTRONEGATIVITY));
  const shares = ionsOf(form).map(({ ion }) => ionProfile(ion).logShare);
  return Float64Array.from([
    1,
    form.mixedValence ? 1 : 0,
    Math.max(LEAST_LIKELY, form.logLikelihood),
    ...cations,
    ...anions,
    atomsOf(form.cations) / atomsOf(ionsOf(form)),
    anionic![MEAN]! - cationic![MEAN]!,
    anionic![SMALLEST]! - cationic![LARGEST]!,
    anionic![LARGEST]! - cationic![SMALLEST]!,
    mean(shares),
    Math.min(...shares),
  ]);
}

/** Mean, standard deviation, largest and smallest value of one quantity after the other. */
function statisticsOf(ions: readonly IonAmount[], quantities: readonly Quantity[]): number[] {
  const atoms = atomsOf(ions);
  return quantities.flatMap((quantity) => {
    const values = ions.map(({ ion }) => quantity(ionProfile(ion)));
    const average = values.reduce((sum, value, index) => sum + (value * ions[index]!.amount) / atoms, 0);
    const variance = values.reduce(
      (sum, value, index) => sum + ((value - average) * (value - average) * ions[index]!.amount) / atoms,
      0,
    );
    return [average, Math.sqrt(variance), Math.max(...values), Math.min(...values)];
  });
}

function atomsOf(ions: readonly IonAmount[]): number {
  return ions.reduce((sum, { amount }) => sum + amount, 0);
}

/** The composition in whole amounts; null if that needs very many parts. */
function wholeComposition(formula: string): Composition | null {
  const { amounts } = readFormulaAmounts(formula);
  let parts = 1;
  for (const { d } of amounts.values()) {
    parts *= d / gcd(d, parts);
    if (parts > MOST_PARTS) return null;
  }
  return makeComposition([...amounts].map(([element, { n, d }]) => [element, n * (parts / d)] as const));
}
