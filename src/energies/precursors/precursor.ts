import type { Composition } from '../../chemistry/composition.js';
import { parseFormula } from '../../chemistry/formula/formula.js';
import { readFormulaAmounts } from '../../chemistry/formula/formula-reader.js';
import { reducedFormula } from '../../chemistry/formula/spellings.js';
import { PRECURSOR_HAZARDS, PRECURSORS } from '../../chemistry/tables/precursors.js';

export type PrecursorKind = keyof typeof PRECURSORS | 'other';

/** A compound or an element that can be weighed in. */
export interface Precursor {
  /** As it is written, with its water: CuSO4·5H2O. */
  readonly written: string;
  readonly composition: Composition;
  /** The amount of each element as it is written: two of O in Na2O2. */
  readonly atoms: ReadonlyMap<string, number>;
  readonly kind: PrecursorKind;
  /** Whether it is commonly weighed in. */
  readonly usual: boolean;
  /** Why it is dangerous beyond its elements, or null. */
  readonly hazard: string | null;
}

let table: readonly Precursor[] | undefined;

/** The compounds and elements of data/precursors.csv. */
export function purchasablePrecursors(): readonly Precursor[] {
  table ??= Object.entries(PRECURSORS).flatMap(([kind, [usual, others]]) => [
    ...read(kind as PrecursorKind, usual, true),
    ...read(kind as PrecursorKind, others, false),
  ]);
  return table;
}

function read(kind: PrecursorKind, formulas: string, usual: boolean): Precursor[] {
  return formulas
    .split(' ')
    .filter((written) => written !== '')
    .map((written) => ({
      written,
      ...readWritten(written),
      kind,
      usual,
      hazard: PRECURSOR_HAZARDS[written] ?? null,
    }));
}

/** A compound that somebody has, with what the table says of it. Throws FORMULA_INVALID. */
export function readPrecursor(written: string): Precursor {
  const read = readWritten(written);
  const formula = reducedFormula(read.composition);
  const known = purchasablePrecursors().find((each) => reducedFormula(each.composition) === formula);
  if (known) return { ...known, ...read, written, usual: true };
  const kind = read.composition.elements.length === 1 ? 'element' : 'other';
  return { written, ...read, kind, usual: true, hazard: null };
}

/** Amounts as they are written, so that equations show whole molecules; those of decimals in the least whole numbers. */
function readWritten(written: string): Pick<Precursor, 'composition' | 'atoms'> {
  const composition = parseFormula(written);
  const amounts = [...readFormulaAmounts(written).amounts];
  const whole = amounts.every(([, { d }]) => d === 1);
  const atoms = whole
    ? amounts.map(([element, { n }]) => [element, n] as const)
    : composition.elements.map((element, index) => [element, composition.amounts[index]!] as const);
  return { composition, atoms: new Map(atoms) };
}
