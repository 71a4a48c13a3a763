import type { ElementalQuantity } from '../src/chemistry/elements/elemental-quantities.js';
import type { ElementTable } from './element-table.js';

/** Elements whose negative ion is not stable: the tabulated affinity is an estimate. */
const NO_STABLE_ANION = 'He Be N Ne Mg Ar Mn Zn Kr Cd Xe Yb Hg Rn'.split(' ');
/** Elements whose affinity has been calculated but not measured. */
const CALCULATED_AFFINITY = 'Pm Sm Gd Dy Ho Er Po Fr Ra Ac Pa Np Pu'.split(' ');
const LANTHANIDES = 'Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu'.split(' ');

/** For elements past the published pseudopotential radii: the nearest element of the group that has one. */
const RADIUS_RELATIVE: Readonly<Record<string, string>> = {
  H: 'Li',
  He: 'Ne',
  Fr: 'Cs',
  Ra: 'Ba',
  Ac: 'La',
  Th: 'La',
  Pa: 'La',
  U: 'La',
  Np: 'La',
  Pu: 'La',
};

/** Least-squares line y = a + b x. */
function line(points: readonly (readonly [number, number])[]): { a: number; b: number } {
  const meanX = points.reduce((sum, [x]) => sum + x, 0) / points.length;
  const meanY = points.reduce((sum, [, y]) => sum + y, 0) / points.length;
  const b =
    points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0) /
    points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  return { a: meanY - b * meanX, b };
}

/** Fills what is still missing from a least-squares line on another quantity over the elements of the given groups. */
function fillByLine(
  table: ElementTable,
  quantity: ElementalQuantity,
  from: ElementalQuantity,
  groups: readonly [number, number],
): void {
  const fitted = table.symbols.filter((symbol) => {
    const group = table.value(symbol, 'group');
    return group >= groups[0] && group <= groups[1] && table.get(symbol, quantity) && table.get(symbol, from);
  });
  const { a, b } = line(fitted.map((symbol) => [table.value(symbol, from), table.value(symbol, quantity)] as const));
  const how = `line on ${from} over ${fitted.length} elements of groups ${groups[0]} to ${groups[1]}`;
  for (const symbol of table.missing(quantity))
    table.set(symbol, quantity, rounded(a + b * table.value(symbol, from)), 'imputed', how);
}

/** Three significant digits: more would claim knowledge that an estimate does not have. */
function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

function fillRadius(table: ElementTable, quantity: ElementalQuantity, symbol: string, relative: string): void {
  const ratio = table.value(symbol, 'radius_covalent') / table.value(relative, 'radius_covalent');
  const value = rounded(table.value(relative, quantity) * ratio);
  table.set(symbol, quantity, value, 'imputed', `${relative}'s value times the ratio of the covalent radii`);
}

/**
 * Marks estimates that sources do not mark, and fills every gap that is left in the table.
 *
 * @param calculatedRadius radius in pm after Clementi et al. (1967), for elements that Slater's atomic radii leave out
 */
export function imputeElements(table: ElementTable, calculatedRadius: (symbol: string) => number | undefined): void {
  const affinity = (symbol: string, how: string) =>
    table.set(symbol, 'electron_affinity', table.value(symbol, 'electron_affinity'), 'pymatgen', how);
  for (const symbol of NO_STABLE_ANION) affinity(symbol, 'estimate: the negative ion is not stable');
  for (const symbol of CALCULATED_AFFINITY) affinity(symbol, 'estimate: calculated rather than measured');

  fillByLine(table, 'ionization_energy_2', 'ionization_energy_1', [1, 18]);
  fillByLine(table, 'electronegativity_pauling', 'electronegativity_allen', [13, 18]);
  fillByLine(table, 'electronegativity_allen', 'electronegativity_pauling', [1, 12]);

  for (const symbol of table.missing('radius_atomic')) {
    const radius = calculatedRadius(symbol);
    if (radius !== undefined)
      table.set(symbol, 'radius_atomic', radius, 'clementi-1967', "calculated radius instead of Slater's");
  }
  fillRadius(table, 'radius_atomic', 'At', 'I');
  fillRadius(table, 'radius_atomic', 'Fr', 'Cs');

  for (const quantity of ['radius_pseudopotential_s', 'radius_pseudopotential_p'] as const) {
    const first = table.value('La', quantity);
    const last = table.value('Hf', quantity);
    LANTHANIDES.forEach((symbol, index) => {
      const value = rounded(first + ((last - first) * (index + 1)) / (LANTHANIDES.length + 1));
      table.set(symbol, quantity, value, 'imputed', 'linear in the atomic number between La and Hf');
    });
    for (const [symbol, relative] of Object.entries(RADIUS_RELATIVE)) fillRadius(table, quantity, symbol, relative);
  }

  for (const symbol of table.missing('molar_volume')) {
    const value = rounded(table.value(symbol, 'atomic_mass') / table.value(symbol, 'density'));
    table.set(symbol, 'molar_volume', value, 'imputed', 'mass over the estimated density');
  }
  for (const symbol of table.missing('specific_heat')) {
    // Dulong and Petit: 3R per mole of atoms of a solid.
    const value = rounded((3 * 8.314462618) / table.value(symbol, 'atomic_mass'));
    table.set(symbol, 'specific_heat', value, 'imputed', 'Dulong and Petit: 3R per mole of atoms');
  }
}
