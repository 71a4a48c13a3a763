import { anonymousFormula, reducedFormula } from '../src/chemistry/formula/spellings.js';
import { makeComposition } from '../src/chemistry/composition.js';
import type { ListRow } from '../src/rows/list-row.js';
import type { ListDescription } from '../src/store/types.js';

const CATIONS: readonly [element: string, charges: readonly number[]][] = [
  ...['Li', 'Na', 'K', 'Rb', 'Cs', 'Ag'].map((element) => [element, [1]] as [string, number[]]),
  ...['Be', 'Mg', 'Ca', 'Sr', 'Ba', 'Zn', 'Cd', 'Ni', 'Pd'].map((element) => [element, [2]] as [string, number[]]),
  ...['Fe', 'Co', 'Mn', 'Cr', 'V', 'Eu'].map((element) => [element, [3, 2]] as [string, number[]]),
  ...[
    'Al',
    'Ga',
    'In',
    'Sc',
    'Y',
    'La',
    'Ce',
    'Pr',
    'Nd',
    'Sm',
    'Gd',
    'Tb',
    'Dy',
    'Ho',
    'Er',
    'Tm',
    'Yb',
    'Lu',
    'Bi',
  ].map((element) => [element, [3]] as [string, number[]]),
  ...['Ti', 'Zr', 'Hf', 'Si', 'Th', 'U'].map((element) => [element, [4]] as [string, number[]]),
  ['Cu', [2, 1]],
  ['Tl', [1, 3]],
  ['Sn', [4, 2]],
  ['Pb', [2, 4]],
  ['Ge', [4, 2]],
  ['Nb', [5, 4]],
  ['Ta', [5]],
  ['Mo', [6, 4]],
  ['W', [6]],
  ['Re', [7, 4]],
];
const ANIONS: readonly [element: string, charge: number][] = [
  ['O', -2],
  ['F', -1],
  ['S', -2],
  ['Cl', -1],
  ['Se', -2],
  ['N', -3],
  ['Te', -2],
  ['P', -3],
];
const MAX_AMOUNT = 4;

/**
 * `count` charge-balanced quaternary compositions, all different, in an order that mixes them, with falling scores and the raw
 * scores of the given models: a list to measure with. At most some fifteen million; throws a RangeError beyond.
 */
export function* generatedRows(
  count: number,
  models: readonly string[],
): Generator<Omit<ListRow, 'rank'>, void, undefined> {
  const ratios = coprimeRatios();
  const triples = cationTriples();
  const total = triples.length * ANIONS.length * ratios.length;
  if (count > total) throw new RangeError(`There are ${total} such rows, not ${count}.`);
  // A step that shares no factor with the total meets every combination once.
  let step = Math.floor(total * 0.6180339887);
  while (gcd(step, total) > 1) step++;
  for (let row = 0, at = 0; row < count; row++, at = (at + step) % total) {
    const anion = ANIONS[at % ANIONS.length]!;
    const ratio = ratios[Math.floor(at / ANIONS.length) % ratios.length]!;
    const triple = triples[Math.floor(at / (ANIONS.length * ratios.length))]!;
    yield spell(triple, ratio, anion, { row, count, models });
  }
}

function spell(
  triple: readonly number[],
  ratio: readonly number[],
  [anion, anionCharge]: readonly [string, number],
  { row, count, models }: { readonly row: number; readonly count: number; readonly models: readonly string[] },
): Omit<ListRow, 'rank'> {
  const position = ANIONS.findIndex(([element]) => element === anion);
  const ions = triple.map((index) => {
    const [element, charges] = CATIONS[index]!;
    return { element, charge: charges[position % charges.length]! };
  });
  const charge = ions.reduce((sum, ion, i) => sum + ion.charge * ratio[i]!, 0);
  const composition = makeComposition([
    ...ions.map(({ element }, i) => [element, ratio[i]! * -anionCharge] as const),
    [anion, charge],
  ]);
  return {
    ...composition,
    formula: reducedFormula(composition),
    score: 0.5 * (1 - row / count) ** 2,
    arity: 4,
    anion,
    ions: [...ions, { element: anion, charge: anionCharge }],
    anonymousFormula: anonymousFormula(composition),
    raw: Object.fromEntries(models.map((model, m) => [model, Math.sin(row * (m + 1) * 0.7) + 1 - row / count])),
  };
}

function cationTriples(): number[][] {
  const triples: number[][] = [];
  for (let a = 0; a < CATIONS.length; a++) {
    for (let b = a + 1; b < CATIONS.length; b++) for (let c = b + 1; c < CATIONS.length; c++) triples.push([a, b, c]);
  }
  return triples;
}

function coprimeRatios(): number[][] {
  const ratios: number[][] = [];
  for (let a = 1; a <= MAX_AMOUNT; a++) {
    for (let b = 1; b <= MAX_AMOUNT; b++) {
      for (let c = 1; c <= MAX_AMOUNT; c++) if (gcd(gcd(a, b), c) === 1) ratios.push([a, b, c]);
    }
  }
  return ratios;
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}

/** What a list of such rows says of itself. */
export function generatedDescription(count: number, models: readonly string[]): ListDescription {
  return {
    arity: 4,
    kind: 'ionic',
    codeVersion: 'made up',
    seed: 1,
    models: models.map((name) => ({ name, parameters: {} })),
    sources: [],
    space: { cations: 0, anions: 0, ratios: 0, maxAmount: 4, cells: count, candidates: count },
    candidates: 0,
    known: { compounds: 0, inSpace: 0 },
    calibration: { knots: [], curve: [], runs: 0, heldOut: 0, candidates: count, baseRate: 0 },
    timings: { fitSeconds: 0, rankSeconds: 0 },
  };
}
