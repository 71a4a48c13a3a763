import { FORMULA_COLUMNS } from './headed-table.js';
import type { EnergyKind } from '../energies/energy-row.js';

/** Where a table has what. An index of -1 is a column that is not there. */
export interface EnergyColumns {
  readonly formula: number;
  /** Columns of energies. `kind` is null for one whose unit and kind other columns or the options give. */
  readonly energies: readonly { readonly index: number; readonly kind: EnergyKind | null }[];
  readonly unit: number;
  readonly kind: number;
  readonly functional: number;
  readonly source: number;
}

/** Columns that databases give in eV per atom. They are read if there is no column `energy`. */
const OF_DATABASES: Readonly<Record<string, EnergyKind>> = {
  formation_energy_per_atom: 'formation',
  energy_per_atom: 'total',
  energy_above_hull: 'above-hull',
  e_above_hull: 'above-hull',
};

/** The columns of a table of energies by its header, or null if it has no formulas or no energies. */
export function energyColumns(header: readonly string[]): EnergyColumns | null {
  const names = header.map((name) => name.trim().toLowerCase());
  const formula = names.indexOf(FORMULA_COLUMNS.find((name) => names.includes(name)) ?? '\0');
  const own = names.indexOf('energy');
  const energies =
    own >= 0
      ? [{ index: own, kind: null }]
      : names.flatMap((name, index) => {
          const kind = Object.hasOwn(OF_DATABASES, name) ? OF_DATABASES[name]! : null;
          return kind === null ? [] : [{ index, kind }];
        });
  if (formula < 0 || energies.length === 0) return null;
  const at = (name: string): number => names.indexOf(name);
  return { formula, energies, unit: at('unit'), kind: at('kind'), functional: at('functional'), source: at('source') };
}
