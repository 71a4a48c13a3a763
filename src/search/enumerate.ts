import { NumberIndex } from '../numerics/number-index.js';
import type { SearchOptions } from './search-options.js';
import { WHOLE, type Searchable } from './searchable.js';
import type { TopK } from './top-k.js';

/** Offers every wanted cell that scores above zero, for a model that can enumerate them. */
export function enumerateCells(model: Searchable, top: TopK, options: SearchOptions): void {
  const { skip, anion, slice = WHOLE, control, onSearch } = options;
  const { space } = model;
  // Asked for millions of cells; a set would box every number.
  const skipped = new NumberIndex([...skip]);
  const isWanted = (number: number): boolean =>
    skipped.find(number) < 0 && (anion === undefined || space.codec.anion(number) === anion);
  const visit = (number: number, score: number): void => {
    if (score >= top.minCompetitiveScore && isWanted(number)) top.offer(score, number);
  };
  const minCompetitiveScore = (): number => top.minCompetitiveScore;
  const evaluated = model.enumerate!(visit, { control, slice, minCompetitiveScore });
  // All other cells score zero.
  onSearch?.({ model: model.name, covered: space.size.candidates, evaluated, scanned: 0, levels: [] });
}
