import { elementBySymbol } from '../chemistry/elements/elements.js';
import { basisOf } from '../structures/atoms.js';
import type { Crystal } from '../structures/crystal.js';
import { expandSites, type UnitAtom } from '../structures/expand-sites.js';
import type { Cell } from '../structures/prototype.js';
import { symmetryOperation, type SymmetryOperation } from '../structures/symmetry-operation.js';
import type { CifBlock } from './cif-blocks.js';
import { numberOf } from './databases/values.js';

const CELL = ['length_a', 'length_b', 'length_c', 'angle_alpha', 'angle_beta', 'angle_gamma'].map(
  (name) => `_cell_${name}`,
);
const OPERATIONS = ['_space_group_symop_operation_xyz', '_symmetry_equiv_pos_as_xyz'] as const;
const SPACE_GROUPS = [
  '_symmetry_space_group_name_h-m',
  '_space_group_name_h-m_alt',
  '_space_group_it_number',
  '_symmetry_int_tables_number',
] as const;
const LABEL = '_atom_site_label';
const TYPE = '_atom_site_type_symbol';
const AXES = ['_atom_site_fract_x', '_atom_site_fract_y', '_atom_site_fract_z'] as const;
const OCCUPANCY = '_atom_site_occupancy';
const CALCULATED = '_atom_site_calc_flag';

/** What `cifCrystal` needs of a block: its first values, and whole columns. */
export const STRUCTURE_TAGS: readonly string[] = [...CELL, ...SPACE_GROUPS];
export const STRUCTURE_COLUMNS: readonly string[] = [...OPERATIONS, LABEL, TYPE, ...AXES, OCCUPANCY, CALCULATED];

/**
 * The cell of a block with all its sites. Null if the block does not have them, if a site is no element for sure (Ow, Wa),
 * or if there is symmetry but no operations.
 *
 * @param elements those of the formula, if the block has one: sites of others are a fault of the file
 */
export function cifCrystal(block: CifBlock, elements: ReadonlySet<string> | null): Crystal | null {
  const cell = CELL.map((tag) => numberOf(block.values.get(tag)?.text) ?? (tag.includes('angle') ? 90 : 0));
  if (!cell.slice(0, 3).every((length) => length > 0) || !cell.slice(3).every((angle) => angle > 0 && angle < 180)) {
    return null;
  }
  const atoms = atomsOf(block, elements);
  const operations = operationsOf(block);
  const sites = atoms && operations && expandSites(atoms, operations);
  const lattice = basisOf(cell as unknown as Cell);
  // Three angles that no cell can have give one without volume.
  return sites && lattice[2]![2]! > 0 ? { lattice, spaceGroup: spaceGroupOf(block), sites } : null;
}

function spaceGroupOf({ values }: CifBlock): string | null {
  const tag = SPACE_GROUPS.find((each) => values.has(each));
  return tag === undefined ? null : values.get(tag)!.text;
}

/** The operations of a block; the identity if its space group is P 1. */
function operationsOf(block: CifBlock): SymmetryOperation[] | null {
  const texts = OPERATIONS.map((tag) => block.columns.get(tag) ?? []).find((column) => column.length > 0);
  const isPlain = /^(?:p\s*1|1)$/i.test(spaceGroupOf(block)?.trim() ?? '');
  const operations = (texts ?? (isPlain ? ['x,y,z'] : [])).map((text) => symmetryOperation(text));
  return operations.length > 0 && operations.every((each) => each !== null) ? operations : null;
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
    const at = [xs, ys, zs].map((axis) => numberOf(axis[index])) as [number, number, number];
    if (element === null || at.some((value) => value === null)) return null;
    const occupancy = numberOf(occupancies?.[index]) ?? 1;
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
