import { solidSolution, type SolidSolution } from '../../calibration/flags/solid-solution.js';
import { parseFormula } from '../../chemistry/formula/formula.js';
import { conventionalFormula, reducedFormula } from '../../chemistry/formula/spellings.js';
import { assignIons } from '../../chemistry/ions/assign-ions.js';
import { ionLabel, type Ion } from '../../chemistry/ions/ion.js';
import { replaceElement } from '../../chemistry/replace-element.js';
import { message, type Message } from '../../messages/message.js';
import type { Workspace } from '../../store/workspace.js';
import { ION_SERIES } from './ion-series.js';

/** One composition of a series. */
interface SeriesMember {
  /** The element that is exchanged. */
  readonly element: string;
  readonly formula: string;
  readonly conventional: string;
  /** `known`, `candidate` (in the newest list of its kind) or `gap`. */
  readonly state: 'known' | 'candidate' | 'gap';
  /** Rank of a candidate. */
  readonly rank: number | null;
  /** Id of the list that has the candidate at this rank. */
  readonly list: string | null;
}

/** Compositions that differ in one ion. */
interface SeriesRow {
  readonly ion: Ion;
  readonly members: readonly SeriesMember[];
  /** Whether a lighter and a heavier member than the composition are known. */
  readonly between: boolean;
}

/** A composition among its like. */
export interface Series {
  readonly formula: string;
  readonly conventional: string;
  readonly rows: readonly SeriesRow[];
  /** Why it may be a solid solution of known compounds; null if there is no evidence for it. */
  readonly solidSolution: Message | null;
}

/** The series that a formula belongs to, one for each of its ions that has like ones. Throws FORMULA_INVALID. */
export function findSeries(workspace: Workspace, text: string): Series {
  const composition = parseFormula(text);
  const formula = reducedFormula(composition);
  const isKnown = (each: string): boolean => workspace.entries.get(each) !== undefined;
  const lists = workspace.lists.current(({ arity }) => arity === composition.elements.length);
  const placeOf = (each: string): { readonly rank: number; readonly list: string } | null => {
    for (const { id } of lists) {
      const row = workspace.lists.open(id).byFormula(each);
      if (row) return { rank: row.rank, list: id };
    }
    return null;
  };
  const assignment = assignIons(composition, { maxForms: 1 });
  const form = assignment.kind === 'ionic' ? assignment.best : null;
  const ions = form ? [...form.cations, ...form.anions].map(({ ion }) => ion) : [];
  const rows = ions.flatMap((ion): SeriesRow[] => {
    const found = ION_SERIES.find(({ charge, elements }) => charge === ion.charge && elements.includes(ion.element));
    if (!found) return [];
    const members = found.elements
      .filter((element) => element === ion.element || !composition.elements.includes(element))
      .map((element): SeriesMember => {
        const other = replaceElement(composition, ion.element, element);
        const reduced = reducedFormula(other);
        const known = isKnown(reduced);
        const place = known ? null : placeOf(reduced);
        const state = known ? 'known' : place === null ? 'gap' : 'candidate';
        const [rank, list] = [place?.rank ?? null, place?.list ?? null];
        return { element, formula: reduced, conventional: conventionalFormula(other), state, rank, list };
      });
    const own = members.findIndex(({ element }) => element === ion.element);
    const between = members.slice(0, own).some(isKnownMember) && members.slice(own + 1).some(isKnownMember);
    return [{ ion, members, between }];
  });
  const cations = form ? form.cations.map(({ ion }) => ion) : [];
  return {
    formula,
    conventional: conventionalFormula(composition),
    rows,
    solidSolution:
      solidSolutionText(solidSolution(composition, cations, isKnown)) ??
      disorderedText(workspace.entries.disorderedIn(composition.elements, DISORDERED_SHOWN)),
  };
}

function solidSolutionText(found: SolidSolution | null): Message | null {
  if (!found) return null;
  const { first, second, ends } = found;
  return message('series.solid-solution', {
    ends: ends.map((end) => conventionalFormula(end)),
    first: ionLabel(first),
    second: ionLabel(second),
  });
}

/** Entries of a disordered compound that are named. */
const DISORDERED_SHOWN = 3;

function disorderedText(entries: readonly string[]): Message | null {
  return entries.length === 0 ? null : message('series.disordered', { entries });
}

function isKnownMember({ state }: SeriesMember): boolean {
  return state === 'known';
}
