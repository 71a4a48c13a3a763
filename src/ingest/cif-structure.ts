import { elementBySymbol } from '../chemistry/elements/elements.js';
import { FormulaProblem } from '../chemistry/formula/formula-problem.js';
import { readFormulaAmounts } from '../chemistry/formula/formula-reader.js';
import { agreesWithFormula } from '../structures/agrees-with-formula.js';
import { computeBasis } from '../structures/atoms.js';
import type { Crystal } from '../structures/crystal.js';
import { expandSites, type UnitAtom } from '../structures/expand-sites.js';
import type { Cell } from '../structures/prototype.js';
import { spaceGroupSettings } from '../structures/space-group-settings.js';
import { symmetryOperation, type SymmetryOperation } from '../structures/symmetry-operation.js';
import type { CifBlock } from './cif-blocks.js';
import { toNumber } from './databases/values.js';
import { symmetryFinder } from './symmetry.js';

const CELL = ['length_a', 'length_b', 'length_c', 'angle_alpha', 'angle_beta', 'angle_gamma'].map(
  (name) => `_cell_${name}`,
);
const OPERATIONS = ['_space_group_symop_operation_xyz', '_symmetry_equiv_pos_as_xyz'] as const;
const SYMBOLS = ['_symmetry_space_group_name_h-m', '_space_group_name_h-m_alt'] as const;
const NUMBERS = ['_space_group_it_number', '_symmetry_int_tables_number'] as const;
const SPACE_GROUPS = [...SYMBOLS, ...NUMBERS] as const;
const LABEL = '_atom_site_label';
const TYPE = '_atom_site_type_symbol';
const AXES = ['_atom_site_fract_x', '_atom_site_fract_y', '_atom_site_fract_z'] as const;
const OCCUPANCY = '_atom_site_occupancy';
const CALCULATED = '_atom_site_calc_flag';

/** What `cifCrystal` needs of a block: its first values, and whole columns. */
export const STRUCTURE_TAGS: readonly string[] = [...CELL, ...SPACE_GROUPS];
export const STRUCTURE_COLUMNS: readonly string[] = [...OPERATIONS, LABEL, TYPE, ...AXES, OCCUPANCY, CALCULATED];

/** The cell of a block with all its sites. */
export interface CifCrystal {
  readonly crystal: Crystal;
  /** Whether the block names its space group only, so that operations are those of the International Tables. */
  readonly isByName: boolean;
}

/**
 * The cell of a block with all its sites. Null if the block does not have them, if a site is no element for sure (Ow, Wa), if there is no
 * symmetry, or if the space group is only named and its name may mean several settings that fit cell and formula.
 *
 * @param formula as the block has it: sites of other elements are a fault of the file
 */
export function cifCrystal(block: CifBlock, formula: string | null): CifCrystal | null {
  const cell = CELL.map((tag) => toNumber(block.values.get(tag)?.text) ?? (tag.includes('angle') ? 90 : 0));
  if (!cell.slice(0, 3).every((length) => length > 0) || !cell.slice(3).every((angle) => angle > 0 && angle < 180)) {
    return null;
  }
  const atoms = atomsOf(block, formula === null ? null : new Set(formula.match(/[A-Z][a-z]?/g)));
  const lattice = computeBasis(cell as unknown as Cell);
  // Three angles that no cell can have give one without volume.
  if (!atoms || !(lattice[2]![2]! > 0)) return null;
  const spaceGroup = textOf(block, SPACE_GROUPS);
  const crystalOf = (operations: readonly SymmetryOperation[]): Crystal | null => {
    const sites = expandSites(atoms, operations);
    return sites && { lattice, spaceGroup, sites };
  };
  const written = operationsOf(block);
  if (written !== undefined) {
    const crystal = written && crystalOf(written);
    return crystal && { crystal, isByName: false };
  }
  const number = toNumber(textOf(block, NUMBERS));
  const fitting = spaceGroupSettings({ symbol: textOf(block, SYMBOLS), number }, lattice, symmetryFinder())
    .map(crystalOf)
    .filter((crystal) => crystal !== null && fits(crystal, formula));
  return fitting.length === 1 ? { crystal: fitting[0]!, isByName: true } : null;
}

/** Whether the sites have the amounts of a formula; true without a formula that can be read. */
function fits(crystal: Crystal, formula: string | null): boolean {
  if (formula === null) return true;
  try {
    const { amounts } = readFormulaAmounts(formula);
    return agreesWithFormula(
      crystal,
      [...amounts].map(([symbol, { n, d }]) => [symbol, n / d] as const),
    );
  } catch (error) {
    if (error instanceof FormulaProblem) return true;
    throw error;
  }
}

/** The first of these tags that says something. */
function textOf({ values }: CifBlock, tags: readonly string[]): string | null {
  const tag = tags.find((each) => values.has(each));
  return tag === undefined ? null : values.get(tag)!.text;
}

/** The operations that a block lists, the identity if its space group is P 1; null if one cannot be read, undefined if there are none. */
function operationsOf(block: CifBlock): SymmetryOperation[] | null | undefined {
  const texts = OPERATIONS.map((tag) => block.columns.get(tag) ?? []).find((column) => column.length > 0);
  const isPlain = /^(?:p\s*1|1)$/i.test(textOf(block, SPACE_GROUPS)?.trim() ?? '');
  if (!texts && !isPlain) return undefined;
  const operations = (texts ?? ['x,y,z']).map((text) => symmetryOperation(text));
  return operations.every((each) => each !== null) ? operations : null;
}

function atomsOf({ columns }: CifBlock, elements: ReadonlySet<string> | null): UnitAtom[] | null {
  const [xs = [], ys = [], zs = []] = AXES.map((axis) => columns.get(axis));
  const types = columns.get(TYPE);
  const names = types ?? columns.get(LABEL) ?? [];
  const occupancies = columns.get(OCCUPANCY);
  const isWhole = [ys, zs, names, occupancies ?? xs].every(({ length }) => length === xs.length);
  if (xs.length === 0 || !isWhole) return null;
  const atoms: UnitAtom[] = [];
  for (const [index, name] of names.entries()) {
    // Dummy atoms mark a place, such as the centre of a ring.
    if (columns.get(CALCULATED)?.[index]?.toLowerCase() === 'dum') continue;
    const element = elementOf(name, types !== undefined, elements);
    const at = [xs, ys, zs].map((axis) => toNumber(axis[index])) as [number, number, number];
    if (element === null || at.some((value) => value === null)) return null;
    const occupancy = toNumber(occupancies?.[index]) ?? 1;
    if (!(occupancy >= 0 && occupancy <= 1.05)) return null;
    if (occupancy > 0) atoms.push({ element, occupancy: Math.min(occupancy, 1), at });
  }
  return atoms;
}

/**
 * The element of a type ("Fe3+", "D") or label ("Fe1", "O1A"). Labels in capitals may be read in two ways (CA1), of which
 * the formula decides; null if it does not, or if the word is no element (Wa for water).
 */
function elementOf(word: string, isType: boolean, elements: ReadonlySet<string> | null): string | null {
  const [, first = '', second = '', rest = ''] = /^([A-Za-z])([A-Za-z]?)(.?)/.exec(word) ?? [];
  const one = first.toUpperCase() === 'D' && !/^(?:b|s|y)$/i.test(second) ? 'H' : first.toUpperCase();
  const two = first.toUpperCase() + second.toLowerCase();
  // A second small letter belongs to the symbol, and further letters to no symbol.
  const isOne = !/[a-z]/.test(second) && !(isType && second !== '');
  const isTwo = second !== '' && !(isType && /[A-Za-z]/.test(rest)) && !/[a-z]/.test(rest);
  const candidates = [...(isOne ? [one] : []), ...(isTwo ? [two] : [])].filter(
    (symbol) => elementBySymbol(symbol) !== undefined && (elements?.has(symbol) ?? true),
  );
  return candidates.length === 1 ? candidates[0]! : null;
}
