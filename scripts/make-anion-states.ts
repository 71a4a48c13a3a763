/**
 * Writes data/anion-states.csv: the negative oxidation states of the elements, those of atoms that are bonded to each other included (O1- of
 * peroxides, N1/3- of azides, P1- and Si1- of Zintl phases), and how often each occurs.
 *
 * Two sources. The integer states that data/oxidation-states.csv counts in crystals keep their counts. All others are counted in
 * data/materials-project.csv: if all but one element of a compound are metals of groups 1 and 2, whose charges are certain, the mean
 * charge of the other one follows (K2S5 has S2/5-). Means between 1 and the normal charge that are no integers belong to atoms in two states and
 * are left out. A compound counts as many sites as there are per compound for the charge 1-, or if no such sites are counted for the normal charge.
 *
 * Run: npx tsx scripts/make-anion-states.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Composition } from '../src/chemistry/composition.js';
import { parseEntryFormula } from '../src/chemistry/formula/formula.js';
import { chargeFraction, chargeOfUnits, chargeUnits } from '../src/chemistry/ions/charge-units.js';
import { readRows } from './embed-tables.js';

/** Groups 1 and 2, without beryllium, whose bonds are covalent. */
const CERTAIN: Readonly<Record<string, number>> = { Li: 1, Na: 1, K: 1, Rb: 1, Cs: 1, Mg: 2, Ca: 2, Sr: 2, Ba: 2 };

/** Normal charge of every element that is an anion. Of fluorine and chlorine no other charge is known. */
const NORMAL: Readonly<Record<string, number>> = {
  C: -4,
  Si: -4,
  Ge: -4,
  Sn: -4,
  Pb: -4,
  N: -3,
  P: -3,
  As: -3,
  Sb: -3,
  Bi: -3,
  O: -2,
  S: -2,
  Se: -2,
  Te: -2,
  H: -1,
  F: -1,
  Cl: -1,
  Br: -1,
  I: -1,
};
const ONE_STATE = new Set(['H', 'F', 'Cl']);

/** The source gives most crystals with these as anions no charges, so they count whichever way there are more. */
const TETRELS = new Set(['C', 'Si', 'Ge', 'Sn', 'Pb']);

/** A charge that fewer compounds have is rather an error of a formula; but chains of each length up to six are known of the chalcogens. */
const FEWEST = 2;
const OF_CHAINS = new Set(['S', 'Se', 'Te']);

/** Smaller charges are something else: graphite with metal between its layers, hydrates whose hydrogen was not found, layers. */
const LEAST: Readonly<Record<string, number>> = { C: 1, O: 1 / 3, S: 1 / 3, Se: 1 / 3, Te: 1 / 3 };

const data = new URL('../data/', import.meta.url);
const counted = readRows(readFileSync(new URL('oxidation-states.csv', data), 'utf8')).filter(
  ({ charge, origin }) => Number(charge) < 0 && origin !== 'rejected',
);
const formulas = new Set(
  readFileSync(new URL('materials-project.csv', data), 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.split(',')[0]!)
    .filter((formula) => formula !== ''),
);

/** Compounds by element and charge in units. */
const compounds = new Map<string, Map<number, number>>();
for (const formula of formulas) {
  const { composition } = parseEntryFormula(formula);
  const found = composition && certainAnion(composition);
  if (!found) continue;
  const states = compounds.get(found.element) ?? new Map<number, number>();
  compounds.set(found.element, states.set(found.units, (states.get(found.units) ?? 0) + 1));
}

function certainAnion({ elements, amounts }: Composition): { element: string; units: number } | undefined {
  const open = elements.filter((element) => CERTAIN[element] === undefined);
  const [element] = open;
  if (elements.length < 2 || open.length !== 1 || element === undefined || NORMAL[element] === undefined)
    return undefined;
  const amount = amounts[elements.indexOf(element)]!;
  const charge = elements.reduce((sum, other, index) => sum + (CERTAIN[other] ?? 0) * amounts[index]!, 0);
  const units = chargeUnits(-charge / amount);
  return Math.abs(chargeOfUnits(units) * amount + charge) < 1e-9 ? { element, units } : undefined;
}

interface Row {
  readonly element: string;
  readonly units: number;
  readonly count: number;
  readonly origin: 'counted' | 'compounds';
}

const rows: Row[] = [];
for (const [element, normal] of Object.entries(NORMAL)) {
  const inCrystals = new Map(
    counted.filter((row) => row.element === element).map((row) => [chargeUnits(Number(row.charge)), Number(row.count)]),
  );
  const found = compounds.get(element) ?? new Map<number, number>();
  const sitesPerCompound = (charge: number): number =>
    (inCrystals.get(chargeUnits(charge)) ?? 0) / Math.max(1, found.get(chargeUnits(charge)) ?? 0);
  const scale = Math.max(1, inCrystals.has(chargeUnits(-1)) ? sitesPerCompound(-1) : sitesPerCompound(normal));
  const states = new Map<number, Row>();
  for (const [units, count] of inCrystals) {
    if (units >= chargeUnits(normal)) states.set(units, { element, units, count, origin: 'counted' });
  }
  for (const [units, count] of found) {
    const charge = chargeOfUnits(units);
    const whole = chargeFraction(-charge).denominator === 1;
    const fewest = OF_CHAINS.has(element) ? 1 : FEWEST;
    if (count < fewest || charge < normal || (!whole && charge < -1) || ONE_STATE.has(element)) continue;
    if (-charge < (LEAST[element] ?? 0) - 1e-9) continue;
    const sites = Math.round(count * scale);
    if (!states.has(units) || TETRELS.has(element)) {
      if ((states.get(units)?.count ?? 0) < sites)
        states.set(units, { element, units, count: sites, origin: 'compounds' });
    }
  }
  rows.push(...states.values());
}
rows.sort((a, b) => (a.element === b.element ? a.units - b.units : a.element < b.element ? -1 : 1));

function written(units: number): string {
  const { numerator, denominator } = chargeFraction(-chargeOfUnits(units));
  return `-${numerator}${denominator === 1 ? '' : `/${denominator}`}`;
}

writeFileSync(
  new URL('anion-states.csv', data),
  `# Negative oxidation states of the elements and how often each occurs. Written by scripts/make-anion-states.ts.
# origin: counted = sites in crystals, from oxidation-states.csv; compounds = from the compounds of materials-project.csv in which all other elements
# are metals of groups 1 and 2, scaled to sites. A fraction is the share of one atom in the charge of a group.
element,charge,count,origin
${rows.map(({ element, units, count, origin }) => [element, written(units), count, origin].join(',')).join('\n')}
`,
);
console.log(`${rows.length} rows`);
