import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseFormula } from '../../chemistry/formula/formula.js';
import { anonymousFormula, reducedFormula } from '../../chemistry/formula/spellings.js';
import { expandFamilies } from '../../ingest/structure-families.js';
import { reduceTypeName } from './reduce-type-name.js';
import type { LabelledCompound } from '../../structures/guess-structures.js';
import { readPrototypes, type Prototype } from '../../structures/prototype.js';

const DATA = fileURLToPath(new URL('../../../data', import.meta.url));

/** Structure types as the families name them, and the prototype that they are. */
const SAME_TYPE: Readonly<Record<string, string>> = {
  GdFeO3: 'AB3C_oP20_62_c_cd_a',
  'NaFeO2 (alpha)': 'ABC2_hR4_166_a_b_c',
  'alpha-NaFeO2': 'ABC2_hR4_166_a_b_c',
  K2NiF4: 'AB2C4_tI14_139_a_e_ce',
  LiNbO3: 'ABC3_hR10_161_a_a_b',
};

/** The structure types that come with the program, and known compounds of each, by formula type. */
export interface StructureLibrary {
  readonly prototypes: readonly Prototype[];
  readonly labelled: ReadonlyMap<string, readonly LabelledCompound[]>;
  /** The prototypes by their keys; the first of those that share one. */
  readonly byKey: ReadonlyMap<string, Prototype>;
}

// Read once per thread, when it is first asked for.
let library: StructureLibrary | undefined;

/** The library of data/prototypes.json and data/structure-families. */
export function structureLibrary(): StructureLibrary {
  library ??= read();
  return library;
}

function read(): StructureLibrary {
  const prototypes = readPrototypes(readFileSync(join(DATA, 'prototypes.json'), 'utf8'));
  const byFormula = new Map(prototypes.map(({ composition, label }) => [reducedFormula(composition), label]));
  const labelled = new Map<string, LabelledCompound[]>();
  const seen = new Set<string>();
  const add = (formula: string, label: string): void => {
    const composition = parseFormula(formula);
    const reduced = reducedFormula(composition);
    if (seen.has(`${reduced} ${label}`)) return;
    seen.add(`${reduced} ${label}`);
    const type = anonymousFormula(composition);
    const compound = { formula: reduced, composition, label };
    const own = labelled.get(type);
    if (own) own.push(compound);
    else labelled.set(type, [compound]);
  };
  for (const { formula, label } of prototypes) add(formula, label);
  // Thousands of members share a few hundred structure types.
  const labelOfType = new Map(Object.entries(SAME_TYPE));
  const typeLabel = (type: string): string => {
    const known = labelOfType.get(type);
    if (known !== undefined) return known;
    const label = byFormula.get(reduceTypeName(type)) ?? type;
    labelOfType.set(type, label);
    return label;
  };
  const families = join(DATA, 'structure-families');
  for (const file of readdirSync(families)
    .filter((name) => name.endsWith('.csv'))
    .sort()) {
    for (const { formula, prototype } of expandFamilies(readFileSync(join(families, file), 'utf8'), file)) {
      add(formula, typeLabel(prototype));
    }
  }
  const byKey = new Map(prototypes.toReversed().map((prototype) => [prototype.key, prototype]));
  return { prototypes, labelled, byKey };
}
