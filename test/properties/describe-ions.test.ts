import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../src/chemistry/formula/formula.js';
import { assignIons } from '../../src/chemistry/ions/assign-ions.js';
import { ionProfile } from '../../src/chemistry/ions/ion-profile.js';
import { ionsOf, type IonAmount } from '../../src/chemistry/ions/ionic-form.js';
import type { Ion } from '../../src/chemistry/ions/ion.js';
import { outerShells } from '../../src/chemistry/ions/outer-shells.js';
import { describeIons, ION_COUNT } from '../../src/properties/describe-ions.js';

/** Names of the values, in order. */
const CATIONS = ['charge', 'electronegativity', 'radius', 'field', 'd', 'open d', 'open f', 'lone pair'];
const ANIONS = ['charge', 'electronegativity', 'radius'];
const STATISTICS = ['mean', 'deviation', 'largest', 'smallest'];
const NAMES = [
  'is ionic',
  'mixed valence',
  'likelihood',
  ...CATIONS.flatMap((name) => STATISTICS.map((statistic) => `cation ${name} ${statistic}`)),
  ...ANIONS.flatMap((name) => STATISTICS.map((statistic) => `anion ${name} ${statistic}`)),
  'cation share',
  'difference',
  'least difference',
  'largest difference',
  'usual',
  'least usual',
];

function values(formula: string): Record<string, number> {
  return Object.fromEntries([...describeIons(formula)].map((value, index) => [NAMES[index]!, value]));
}

const atoms = (ions: readonly IonAmount[]): Ion[] => ions.flatMap(({ ion, amount }) => Array<Ion>(amount).fill(ion));
const mean = (some: readonly number[]): number => some.reduce((sum, each) => sum + each, 0) / some.length;

/** The same by lists of all atoms, one after the other. */
function reference(formula: string): number[] {
  const assignment = assignIons(parseFormula(formula), { include: ['hydrogen', 'organic', 'noble-gas'] });
  if (assignment.kind !== 'ionic') return NAMES.map((_, index) => (index < 3 ? 0 : NaN));
  const { best } = assignment;
  const [cations, anions] = [atoms(best.cations), atoms(best.anions)];
  const statistics = (some: readonly number[]): number[] => {
    const squares = mean(some.map((each) => (each - mean(some)) ** 2));
    return [mean(some), Math.sqrt(squares), Math.max(...some), Math.min(...some)];
  };
  const quantity: Record<string, (ion: Ion) => number> = {
    charge: ({ charge }) => Math.abs(charge),
    electronegativity: (ion) => ionProfile(ion).electronegativity,
    radius: (ion) => ionProfile(ion).radius,
    field: (ion) => ion.charge / ionProfile(ion).radius ** 2,
    d: (ion) => outerShells(ion).d,
    'open d': (ion) => Number(outerShells(ion).d % 10 > 0),
    'open f': (ion) => Number(outerShells(ion).f % 14 > 0),
    'lone pair': (ion) => Number(outerShells(ion).hasLonePair),
  };
  const [low, high] = [cations, anions].map((ions) => ions.map(quantity['electronegativity']!));
  const usual = ionsOf(best).map(({ ion }) => ionProfile(ion).logShare);
  return [
    1,
    Number(best.mixedValence),
    Math.max(-12, best.logLikelihood),
    ...CATIONS.flatMap((name) => statistics(cations.map(quantity[name]!))),
    ...ANIONS.flatMap((name) => statistics(anions.map(quantity[name]!))),
    cations.length / (cations.length + anions.length),
    mean(high!) - mean(low!),
    Math.min(...high!) - Math.max(...low!),
    Math.max(...high!) - Math.min(...low!),
    mean(usual),
    Math.min(...usual),
  ];
}

const { compounds } = JSON.parse(
  readFileSync(new URL('golden/descriptors.json', import.meta.url), 'utf8'),
) as unknown as { readonly compounds: Readonly<Record<string, unknown>> };

describe('the descriptors of the ions of a compound', () => {
  it('are those of its likeliest reading, by hand', () => {
    expect(values('BaTiO3')).toMatchObject({
      'is ionic': 1,
      'mixed valence': 0,
      'cation charge mean': 3,
      'cation charge deviation': 1,
      'cation charge largest': 4,
      'cation charge smallest': 2,
      'cation d mean': 0,
      'anion charge mean': 2,
      'cation share': 0.4,
    });
    expect(values('Fe3O4')).toMatchObject({
      'mixed valence': 1,
      'cation charge mean': 8 / 3,
      'cation d largest': 6,
      'cation d smallest': 5,
      'cation open d smallest': 1,
    });
    expect(values('PbO')).toMatchObject({ 'cation lone pair mean': 1, 'cation d mean': 10, 'cation open d mean': 0 });
    expect(values('GdF3')).toMatchObject({ 'cation open f mean': 1 });
  });

  it('are those of lists of all ions, for 20 compounds', () => {
    const formulas = Object.keys(compounds);
    expect(formulas).toHaveLength(20);
    for (const formula of formulas) {
      const expected = reference(formula);
      expect(expected).toHaveLength(ION_COUNT);
      describeIons(formula).forEach((value, index) => {
        if (Number.isNaN(expected[index]!)) expect(value, formula).toBeNaN();
        else expect(value, `${formula} ${NAMES[index]}`).toBeCloseTo(expected[index]!, 12);
      });
    }
  });

  it('say of a compound without ions that it has none, and nothing else', () => {
    const described = [...describeIons('NiAl')];
    expect(described.slice(0, 3)).toEqual([0, 0, 0]);
    expect(described.slice(3).every(Number.isNaN)).toBe(true);
  });

  it('have the same bits for every spelling of a compound, and for fractions', () => {
    for (const spelling of ['O3TiBa', 'Ba2Ti2O6', 'Ba0.5Ti0.5O1.5']) {
      expect(describeIons(spelling)).toEqual(describeIons('BaTiO3'));
    }
    expect(values('Ba0.5Sr0.5TiO3')).toMatchObject({ 'is ionic': 1, 'cation charge mean': 3 });
  });

  it('are not known for amounts that are measured to five decimals', () => {
    expect([...describeIons('Ba0.31417Sr0.68583TiO3')].every(Number.isNaN)).toBe(true);
  });

  it('are numbers for any compound that has ions', () => {
    const element = fc.constantFrom('Na', 'Cu', 'Fe', 'Ce', 'U', 'P', 'Pb', 'N', 'O', 'S', 'Cl', 'H', 'C', 'Xe');
    const part = fc.tuple(element, fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(fc.uniqueArray(part, { minLength: 2, maxLength: 4, selector: ([symbol]) => symbol }), (parts) => {
        const [isIonic, ...others] = describeIons(parts.map(([symbol, amount]) => symbol + amount).join(''));
        expect(others.slice(2).every(Number.isFinite)).toBe(isIonic === 1);
      }),
    );
  });
});
