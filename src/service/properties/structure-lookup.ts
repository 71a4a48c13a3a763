import { describeStructure } from '../../properties/describe-structure.js';
import type { AskedCompound } from '../../properties/property-model.js';
import { readCrystal } from '../../structures/crystal.js';
import type { Workspace } from '../../store/workspace.js';

/** A function that finds formula and structure of an ingested entry by its id; undefined if there is none with sites. */
export function structureLookup({ entries }: Workspace): (id: string) => AskedCompound | undefined {
  const find = entries.structuresById();
  return (id) => {
    const found = find(id);
    return found && { formula: found.formula, structure: describeStructure(readCrystal(found.text)) };
  };
}
