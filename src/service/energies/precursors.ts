import { elementClass } from '../../chemistry/elements/element-classes.js';
import { parseFormula } from '../../chemistry/formula/formula.js';
import { conventionalFormula, reducedFormula } from '../../chemistry/formula/spellings.js';
import { findPrecursors } from '../../energies/precursors/find-precursors.js';
import { USUAL_GASES, type Gas, type GasChoice } from '../../energies/precursors/gases.js';
import { purchasablePrecursors, type Precursor } from '../../energies/precursors/precursor.js';
import { message, type Message } from '../../messages/message.js';
import type { Workspace } from '../../store/workspace.js';
import type { EnergyChoice } from './choose-energies.js';
import { reactionEnergies } from './reaction-energies.js';
import { readShelf } from './shelf.js';

/** What to make a composition of. */
export interface PrecursorQuery {
  /** Only these compounds and elements, as text; all of data/precursors.csv by default. */
  readonly shelf?: string;
  /** Name of the shelf in errors, such as its file. */
  readonly shelfName?: string;
  /** Gases that may leave; all by default. */
  readonly release?: readonly Gas[];
  /** Gases that may enter; O2, N2 and NH3 by default. */
  readonly takeUp?: readonly Gas[];
  /** Whose energies; as for `stability`. */
  readonly energies?: EnergyChoice;
}

/** A balanced reaction to a composition. */
interface PrecursorReaction {
  readonly equation: string;
  readonly precursors: readonly string[];
  readonly takenUp: readonly Gas[];
  readonly released: readonly Gas[];
  /** Amounts of the precursors and gases in one formula unit of the composition, in the order of the three lists. */
  readonly amounts: readonly number[];
  /** Energy of the reaction in eV per atom of the composition; null if one is unknown. CO2, H2O and NH3 have measured enthalpies of formation, which only go with measured ones. */
  readonly energyPerAtom: number | null;
  /** Whose energies these are; several names if they are mixed. */
  readonly energySource: string | null;
  /** Whether energies of several sources, or of computed compounds and measured gases, were added up. */
  readonly mixed: boolean;
  /** What is dangerous or precious about it. */
  readonly cautions: readonly { readonly formula: string; readonly reason: Message }[];
}

/** What a composition can be made from. */
export interface Precursors {
  readonly formula: string;
  readonly conventional: string;
  /** Whether the composition itself is among the compounds that are sold. */
  readonly purchasable: boolean;
  /** The best first. */
  readonly reactions: readonly PrecursorReaction[];
  /** Elements of which there is no source. */
  readonly missing: readonly string[];
  readonly rejected: readonly { readonly formula: string; readonly reason: Message }[];
}

const PRECIOUS: ReadonlySet<string> = new Set(['Au', 'Ir', 'Os', 'Pd', 'Pt', 'Re', 'Rh', 'Ru']);

/** What each formula can be made from, in their order. Throws FORMULA_INVALID, or INPUT_UNREADABLE for the shelf. */
export function listPrecursors(
  workspace: Workspace,
  formulas: readonly string[],
  query: PrecursorQuery = {},
): Precursors[] {
  const available =
    query.shelf === undefined ? purchasablePrecursors() : readShelf(query.shelf, query.shelfName ?? 'shelf');
  const gases: GasChoice = {
    release: query.release ?? USUAL_GASES.release,
    takeUp: query.takeUp ?? USUAL_GASES.takeUp,
  };
  return formulas.map((text) => {
    const composition = parseFormula(text);
    const formula = reducedFormula(composition);
    const { reactions, missing, rejected } = findPrecursors(composition, available, gases);
    const energyOf = reactionEnergies(workspace, composition, query.energies ?? {});
    return {
      formula,
      conventional: conventionalFormula(composition),
      purchasable: purchasablePrecursors().some((each) => reducedFormula(each.composition) === formula),
      reactions: reactions.map((reaction) => ({
        equation: reaction.equation,
        precursors: reaction.precursors.map(({ precursor }) => precursor.written),
        takenUp: reaction.takenUp.map(({ formula }) => formula),
        released: reaction.released.map(({ formula }) => formula),
        amounts: [...reaction.precursors, ...reaction.takenUp, ...reaction.released].map(({ amount }) =>
          Number(amount.toFixed(6)),
        ),
        ...energyOf(reaction),
        cautions: reaction.precursors.flatMap(({ precursor }) => cautionsOf(precursor)),
      })),
      missing,
      rejected,
    };
  });
}

function cautionsOf({ written, composition, hazard }: Precursor): { formula: string; reason: Message }[] {
  const dangerous = [...elementClass('toxic'), ...elementClass('radioactive')];
  const toxic = composition.elements.filter((element) => dangerous.includes(element));
  const precious = composition.elements.filter((element) => PRECIOUS.has(element));
  return [
    ...(toxic.length > 0 ? [{ formula: written, reason: message('precursors.toxic', { elements: toxic }) }] : []),
    ...(hazard === null ? [] : [{ formula: written, reason: message('precursors.hazard') }]),
    ...(precious.length > 0
      ? [{ formula: written, reason: message('precursors.precious', { elements: precious }) }]
      : []),
  ];
}
