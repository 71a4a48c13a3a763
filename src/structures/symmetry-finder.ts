import type {
  MoyoDataset,
  MoyoHallSymbolEntry,
  MoyoOperation,
  MoyoSetting,
  MoyoWyckoffPosition,
} from '@spglib/moyo-wasm';

/** What is used of moyo (https://github.com/spglib/moyo): the symmetry of crystals and the tables of space groups. */
export interface SymmetryFinder {
  analyze_cell(cellJson: string, symprec: number, setting: string): MoyoDataset;
  hall_symbol_entry(hallNumber: number): MoyoHallSymbolEntry;
  hall_symbol_entries_from_number(number: number): MoyoHallSymbolEntry[];
  operations_from_number(number: number, setting: MoyoSetting, primitive: boolean): MoyoOperation[];
  wyckoff_positions(hallNumber: number): MoyoWyckoffPosition[];
}
