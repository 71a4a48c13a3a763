import type { Composition } from '../../chemistry/composition.js';
import { ionLabel } from '../../chemistry/ions/ion.js';
import { likeliestForm } from '../../chemistry/ions/likeliest-form.js';
import type { CandidateSpace } from '../../space/candidate-space.js';

/** How many known compounds, of any number of elements, have the cations of a space together with its anions. Both are matrices: cations x anions. */
export interface StateCounts {
  /** The element in this state. */
  readonly states: Float64Array;
  /** The element in any state. */
  readonly elements: Float64Array;
}

/** Counts the states of cations next to anions in the likeliest forms of known compounds. */
export function stateCounts(space: CandidateSpace, compositions: Iterable<Composition>): StateCounts {
  const states = new Map<string, number>();
  const elements = new Map<string, number>();
  for (const composition of compositions) {
    const form = likeliestForm(composition);
    if (typeof form === 'string') continue;
    const pairs = form.cations.flatMap(({ ion }) => form.anions.map((anion) => ({ ion, anion: anion.ion.element })));
    count(states, new Set(pairs.map(({ ion, anion }) => `${ionLabel(ion)} ${anion}`)));
    count(elements, new Set(pairs.map(({ ion, anion }) => `${ion.element} ${anion}`)));
  }
  const matrix = (counts: ReadonlyMap<string, number>, name: (ion: CandidateSpace['cations'][number]) => string) =>
    Float64Array.from(
      space.cations.flatMap((ion) => space.anions.map(({ element }) => counts.get(`${name(ion)} ${element}`) ?? 0)),
    );
  return { states: matrix(states, ionLabel), elements: matrix(elements, ({ element }) => element) };
}

function count(counts: Map<string, number>, keys: ReadonlySet<string>): void {
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
}
