import type { Composition } from '../chemistry/composition.js';
import { conventionalFormula, conventionalTerms } from '../chemistry/formula/spellings.js';
import type { BuiltStructure } from './build-structure.js';
import type { Prototype } from './prototype.js';

/** CIF files have short lines. */
const MAX_COMMENT = 200;

/**
 * A structure as a CIF file (S. R. Hall, F. H. Allen, I. D. Brown, Acta Cryst. A47, 655 (1991)), with a remark that nothing in
 * it is relaxed.
 */
export function cifText(composition: Composition, { cell, sites }: BuiltStructure, prototype: Prototype): string {
  // A CIF is ASCII: the dot of hydrates is a point.
  const formula = conventionalFormula(composition).replace('\u00b7', '.');
  const { label, symbol, spaceGroup, operations, origin } = prototype;
  const lengths = cell.slice(0, 3).map((value) => value.toFixed(4));
  const angles = cell.slice(3).map((value) => value.toFixed(4));
  const counts = new Map<string, number>();
  const rows = sites.map(([element, x, y, z, wyckoff]) => {
    const count = (counts.get(element) ?? 0) + 1;
    counts.set(element, count);
    return `${element}${count} ${element} ${wyckoff} ${[x, y, z].map((value) => value.toFixed(5)).join(' ')} 1`;
  });
  return `# ${formula} on the sites of the prototype ${label}, the volume scaled by radii.${origin ? `\n# The prototype is the entry ${oneLine(`${prototype.formula} ${origin.source} ${origin.id ?? ''}`)}.` : ''}
# A guess by Incognita: not relaxed, neither computed nor measured.
data_${formula.replaceAll(/[^A-Za-z0-9]/g, '')}_${label}
_chemical_formula_sum '${sumFormula(composition)}'
_cell_length_a ${lengths[0]}
_cell_length_b ${lengths[1]}
_cell_length_c ${lengths[2]}
_cell_angle_alpha ${angles[0]}
_cell_angle_beta ${angles[1]}
_cell_angle_gamma ${angles[2]}
_space_group_IT_number ${spaceGroup}
_space_group_name_H-M_alt '${symbol}'
loop_
_space_group_symop_operation_xyz
${operations.map((operation) => `'${operation}'`).join('\n')}
loop_
_atom_site_label
_atom_site_type_symbol
_atom_site_Wyckoff_symbol
_atom_site_fract_x
_atom_site_fract_y
_atom_site_fract_z
_atom_site_occupancy
${rows.join('\n')}
`;
}

/** Names of sources are free text, and a comment ends with its line. */
function oneLine(text: string): string {
  return text
    .replaceAll(/[^\x20-\x7e]+/g, ' ')
    .slice(0, MAX_COMMENT)
    .trim();
}

/** "Ba Ti O3" */
function sumFormula(composition: Composition): string {
  return conventionalTerms(composition)
    .map(([element, amount]) => (amount === 1 ? element : `${element}${amount}`))
    .join(' ');
}
