import { conventionalFormula } from '../../chemistry/formula/spellings.js';
import type { Composition } from '../../chemistry/composition.js';
import { readReducedFormula } from '../../chemistry/formula/read-reduced-formula.js';
import type { ScoreList } from '../../store/score-list.js';
import type { ListRow } from '../../rows/list-row.js';
import type { ScoreResult, SystemMember } from '../types.js';

/** How many similar candidates are shown. */
const SHOWN = 12;

/**
 * Candidates of a list that differ from a composition in one cation only: the same amounts, the same anion, the other
 * cations the same. Best first; empty for a composition whose anion is not known.
 */
export function similarCandidates(list: ScoreList, result: ScoreResult): SystemMember[] {
  const anion = result.forms[0]?.ions.at(-1)?.element;
  if (anion === undefined || result.arity < 3) return [];
  const composition = readReducedFormula(result.formula);
  const found = new Map<string, ListRow>();
  for (const exchanged of result.elements.filter((element) => element !== anion)) {
    const elements = result.elements.filter((element) => element !== exchanged);
    const { anonymousFormula } = result;
    const rows = list.page({ elements, anonymousFormula, anion }, { afterRank: 0, limit: SHOWN + 1 });
    for (const row of rows)
      if (row.formula !== result.formula && keepsAmounts(row, composition)) found.set(row.formula, row);
  }
  return [...found.values()]
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, SHOWN)
    .map(({ formula, elements, amounts, rank, score }) => ({
      formula,
      conventional: conventionalFormula({ elements, amounts }),
      rank,
      score,
    }));
}

/** Whether the elements that both have come in the same amounts: KAlO2 is like NaAlO2, Na2AlO is not. */
function keepsAmounts(one: Composition, other: Composition): boolean {
  return one.elements.every((element, index) => {
    const position = other.elements.indexOf(element);
    return position < 0 || other.amounts[position] === one.amounts[index];
  });
}
