import { CandidateSpace } from '../space/candidate-space.js';

/** How many candidates of each anion the space holds, by the anion's index. */
export function candidatesByAnion(space: CandidateSpace): number[] {
  const definition = space.definition();
  return space.anions.map((anion) => new CandidateSpace({ ...definition, anions: [anion] }).size.candidates);
}

/**
 * How many of them are not known, by the symbol of the anion: all (`totals`, from `candidatesByAnion`) without the known
 * cells. Where `only` is given, that anion's alone.
 */
export function countUnknownByAnion(
  space: CandidateSpace,
  totals: readonly number[],
  known: ReadonlySet<number>,
  only: number | null,
): Map<string, number> {
  const open = [...totals];
  for (const number of known) open[space.cell(number).anion]! -= 1;
  const byElement = new Map<string, number>();
  for (const [anion, { element }] of space.anions.entries()) {
    // An element whose atoms are bonded to each other closes compositions in several states.
    if (only === null || only === anion) byElement.set(element, (byElement.get(element) ?? 0) + open[anion]!);
  }
  return byElement;
}
