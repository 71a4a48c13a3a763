import { parseFormula } from '../../chemistry/formula/formula.js';
import { anonymousFormula, conventionalFormula, reducedFormula } from '../../chemistry/formula/spellings.js';
import { cifText } from '../../structures/cif-text.js';
import type { Workspace } from '../../store/workspace.js';
import { guessStructures, type LabelledCompound } from '../../structures/guess-structures.js';
import { prototypeName, type Prototype } from '../../structures/prototype.js';
import { toleranceFactors, type ToleranceFactors } from '../../structures/tolerance-factors.js';
import { ownPrototypes } from './own-prototypes.js';
import { structureLibrary } from './structure-library.js';
import { withTypesByName } from './with-types-by-name.js';

/** A structure that a composition may have. */
interface PossibleStructure {
  /** The mineral or structure type. */
  readonly prototype: string;
  /** Formula type, Pearson symbol, space group and Wyckoff letters, as the AFLOW library has them; null for a structure type without coordinates. */
  readonly label: string | null;
  /** As in "Fd-3m"; null without coordinates. */
  readonly spaceGroup: string | null;
  readonly spaceGroupNumber: number | null;
  /** The known compound with this structure that is nearest. */
  readonly example: string;
  readonly formula: string;
  /** How easily the ions of the example are exchanged for those of the composition, 0 to 1. */
  readonly exchange: number;
  /** How well the radii fit the prototype, 0 to 1. */
  readonly fit: number;
  /** The composition on the sites of the prototype, not relaxed; null without coordinates. */
  readonly cif: string | null;
  /** Where the coordinates are from: a source of the workspace, or AFLOW; null without coordinates. */
  readonly source: string | null;
  /** The entry of that source. */
  readonly sourceId: string | null;
}

/** The structures that a composition may have. */
export interface Structures {
  readonly formula: string;
  readonly conventional: string;
  /** The likeliest first. */
  readonly structures: readonly PossibleStructure[];
  readonly tolerance: ToleranceFactors | null;
}

const THREE_DIGITS = 1000;

/** Where the prototypes come from that ship. */
const LIBRARY = 'AFLOW';

/** A structure type without coordinates for this formula type may be one of the library all the same. */
function nameOf(prototype: Prototype | null, label: string): string {
  const named = prototype ?? structureLibrary().prototypes.find((each) => each.label === label);
  return named ? prototypeName(named) : label;
}

/** The structures that a formula may have: those of the library, and of the entries of the workspace that have sites. Throws FORMULA_INVALID. */
export function findStructures(workspace: Workspace, text: string): Structures {
  const composition = parseFormula(text);
  const formula = reducedFormula(composition);
  const conventional = conventionalFormula(composition);
  const library = structureLibrary();
  const own = ownPrototypes(workspace, composition);
  const shipped = library.labelled.get(anonymousFormula(composition)) ?? [];
  const known = new Set(shipped.map((each) => `${each.formula} ${each.label}`));
  const families = withTypesByName(shipped, own);
  const added = own.flatMap(({ composition, label }): LabelledCompound[] => {
    const formula = reducedFormula(composition);
    const key = `${formula} ${label}`;
    if (known.has(key)) return [];
    known.add(key);
    return [{ formula, composition, label }];
  });
  const guesses = guessStructures(composition, [...own, ...library.prototypes], [...families, ...added]);
  return {
    formula,
    conventional,
    structures: guesses.map(({ prototype, label, example, exchange, fit, structure }) => ({
      prototype: nameOf(prototype, label),
      label: prototype?.label ?? null,
      spaceGroup: prototype ? prototype.symbol.replaceAll(' ', '') : null,
      spaceGroupNumber: prototype?.spaceGroup ?? null,
      example: conventionalFormula(parseFormula(example)),
      formula,
      exchange: Math.round(exchange * THREE_DIGITS) / THREE_DIGITS,
      fit: Math.round(fit * THREE_DIGITS) / THREE_DIGITS,
      cif: prototype && structure ? cifText(composition, structure, prototype) : null,
      source: prototype && (prototype.origin?.source ?? LIBRARY),
      sourceId: prototype?.origin?.id ?? null,
    })),
    tolerance: composition.elements.length === 3 ? toleranceFactors(composition) : null,
  };
}
