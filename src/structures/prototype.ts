import { parseFormula } from '../chemistry/formula/formula.js';
import { anonymousFormula } from '../chemistry/formula/spellings.js';
import type { Composition } from '../chemistry/composition.js';

/** An atom site of a prototype: element, fractional coordinates, Wyckoff letter. */
export type PrototypeSite = readonly [element: string, x: number, y: number, z: number, wyckoff: string];

/** Lengths in angstrom and angles in degrees of the conventional cell. */
export type Cell = readonly [a: number, b: number, c: number, alpha: number, beta: number, gamma: number];

/** The entry of a database that a structure is of. */
interface StructureOrigin {
  readonly source: string;
  readonly id: string | null;
}

/** A structure type with coordinates. */
export interface Prototype {
  /** As the AFLOW library has it, or else the key. */
  readonly label: string;
  /** As `structureLabel` has it: the same for every crystal of the type. */
  readonly key: string;
  /** Mineral or usual name; empty if there is none. */
  readonly name: string;
  readonly strukturbericht: string;
  /** Of the example, for the conventional cell. */
  readonly formula: string;
  readonly spaceGroup: number;
  readonly symbol: string;
  readonly cell: Cell;
  readonly sites: readonly PrototypeSite[];
  /** Symmetry operations as CIF writes them, those of centring included. */
  readonly operations: readonly string[];
  readonly composition: Composition;
  readonly formulaType: string;
  /** Null for those that come with the program. */
  readonly origin: StructureOrigin | null;
}

interface PrototypesFile {
  /** Lists of operations, separated by spaces. */
  readonly settings: readonly string[];
  readonly prototypes: readonly (Omit<Prototype, 'operations' | 'composition' | 'formulaType' | 'origin'> & {
    /** Index of its operations. */
    readonly setting: number;
  })[];
}

/** The prototypes of the text of data/prototypes.json. */
export function readPrototypes(text: string): Prototype[] {
  const { settings, prototypes } = JSON.parse(text) as PrototypesFile;
  return prototypes.map(({ setting, ...prototype }) => {
    const composition = parseFormula(prototype.formula);
    return {
      ...prototype,
      operations: settings[setting]!.split(' '),
      composition,
      formulaType: anonymousFormula(composition),
      origin: null,
    };
  });
}

/** The name by which people know a prototype, or else its label. */
export function prototypeName({ name, label }: Pick<Prototype, 'name' | 'label'>): string {
  return name === '' ? label : name;
}
