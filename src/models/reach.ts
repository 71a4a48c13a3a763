import { RETRIEVED } from '../search/search-options.js';
import type { Searchable } from '../search/searchable.js';
import { topCandidates } from '../search/top-candidates.js';
import type { Cell } from '../space/cell.js';
import type { FitContext, TrainingSet } from './model.js';

/** The last of the candidates of a component that are ranked again: its raw score and, because others may score the same, its formula. */
interface LastRetrieved {
  readonly raw: number;
  readonly formula: string;
}

/** What each component retrieves last; null of a component that retrieves everything for which it has evidence. */
export type Reach = readonly (LastRetrieved | null)[];

/** How far each component reaches. What it found is in the memo, from which the search of the list takes it. */
export function findReach(
  components: readonly Searchable[],
  { space, known }: TrainingSet,
  { control, memo, listed }: FitContext,
): Reach {
  const count = listed ?? RETRIEVED;
  return components.map((component) => {
    const ranked = topCandidates(component, { count, skip: known, control, memo });
    if (ranked.length < count) return null;
    return { raw: ranked.raws[count - 1]!, formula: space.formula(ranked.numbers[count - 1]!) };
  });
}

/** True if one of the components retrieves the composition of a cell, for the sake of that cell or of one that it scores higher. */
export function isRetrieved(components: readonly Searchable[], reach: Reach, cell: Cell): boolean {
  return components.some((component, k) => {
    const last = reach[k]!;
    const raw = component.score(cell);
    if (last === null || raw !== last.raw) return raw > (last?.raw ?? 0);
    return component.space.formula(component.space.number(cell)) <= last.formula;
  });
}
