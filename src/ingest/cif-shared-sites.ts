import type { CifBlock } from './cif-blocks.js';

const TYPE = '_atom_site_type_symbol';
const LABEL = '_atom_site_label';
const AXES = ['_atom_site_fract_x', '_atom_site_fract_y', '_atom_site_fract_z'] as const;

/** What `isSharedSites` needs of a block. */
export const SHARED_SITE_COLUMNS: readonly string[] = [TYPE, LABEL, ...AXES];

/** Two elements in one symbol, as the Pauling File writes shared sites: "0.75Si + 0.25Al". */
const SEVERAL = /[A-Z][a-z]?\d*\s*\+\s*[\d.]*\s*[A-Z]/;

/** Whether sites of a block are shared by several elements although no occupancy says so. */
export function isSharedSites({ columns }: CifBlock): boolean {
  const types = columns.get(TYPE) ?? [];
  const names = types.length > 0 ? types : (columns.get(LABEL) ?? []);
  if (names.some((name) => SEVERAL.test(name))) return true;
  const [xs = [], ys = [], zs = []] = AXES.map((axis) => columns.get(axis));
  if (![ys, zs, names].every(({ length }) => length === xs.length)) return false;
  const elements = new Map<string, string>();
  for (const [index, name] of names.entries()) {
    const point = [xs[index]!, ys[index]!, zs[index]!];
    if (!point.every((each) => /^[-+]?\d*\.?\d/.test(each))) continue;
    const at = point.map((each) => Number.parseFloat(each)).join();
    const element = /^[A-Za-z]{1,2}/.exec(name)?.[0].toLowerCase() ?? '';
    if ((elements.get(at) ?? element) !== element) return true;
    elements.set(at, element);
  }
  return false;
}
