import type { Composition } from '../../chemistry/composition.js';
import type { Precursor, PrecursorKind } from './precursor.js';
import { HALOGENS } from '../../chemistry/halogens.js';

/** What a target is made like. */
export type TargetClass = 'oxide' | 'halide' | 'chalcogenide' | 'nitride' | 'alloy';

export function targetClass({ elements }: Composition): TargetClass {
  const has = (...symbols: string[]): boolean => symbols.some((symbol) => elements.includes(symbol));
  if (has('O')) return 'oxide';
  if (has(...HALOGENS)) return 'halide';
  if (has('S', 'Se', 'Te')) return 'chalcogenide';
  return has('N') ? 'nitride' : 'alloy';
}

/** How unusual a kind of precursor is for a class of targets; 0 is the first that one thinks of. OTHER is for all other kinds. */
const UNUSUAL: Readonly<Record<TargetClass, Readonly<Partial<Record<PrecursorKind, number>>>>> = {
  oxide: {
    oxide: 0,
    carbonate: 0,
    phosphate: 0,
    borate: 0,
    fluoride: 0,
    chloride: 0,
    bromide: 0,
    iodide: 0,
    sulfate: 0.2,
    molybdate: 0.4,
    tungstate: 0.4,
    vanadate: 0.2,
    arsenate: 0.2,
    hydroxide: 0.5,
    sulfide: 0.3,
    oxalate: 0.6,
    nitrate: 0.8,
    acetate: 0.9,
    element: 2,
  },
  halide: { fluoride: 0, chloride: 0, bromide: 0, iodide: 0, sulfide: 0.2, element: 1 },
  chalcogenide: { element: 0, sulfide: 0.2, selenide: 0.2, telluride: 0.2, nitride: 0.5 },
  nitride: { nitride: 0, element: 0.3 },
  alloy: { element: 0, phosphide: 0.5, boride: 0.5, carbide: 0.5, silicide: 0.5 },
};
const OTHER = 1.2;
const NOT_USUAL = 0.6;
const DANGEROUS = 1.5;

/** How much a precursor counts against a reaction, for a class of targets. */
export function precursorPenalty({ kind, usual, hazard }: Precursor, target: TargetClass): number {
  return (UNUSUAL[target][kind] ?? OTHER) + (usual ? 0 : NOT_USUAL) + (hazard === null ? 0 : DANGEROUS);
}
