import type { ExploreQuery } from '../explore-query.js';
import { useText } from '../text/use-text.js';
import type { Translate } from '../text/translate.js';

/** "Li, O", the open places left out. */
function given(text: string): string {
  return [...text.matchAll(/[A-Z][a-z]?/g)].map(([symbol]) => symbol).join(', ');
}

function readings({ chemicalSystem, formula, anonymousFormula, anion }: ExploreQuery, t: Translate): string[] {
  const found: string[] = [];
  if (chemicalSystem) {
    const open = chemicalSystem.split('*').length - 1;
    const elements = given(chemicalSystem);
    if (open === 0) found.push(t('{system}: compositions of exactly these elements.', { system: chemicalSystem }));
    else if (elements === '')
      found.push(t('{system}: compositions of {count} elements.', { system: chemicalSystem, count: open }));
    else {
      const text =
        open === 1
          ? '{system}: compositions of {elements} and exactly one further element.'
          : '{system}: compositions of {elements} and exactly {count} further elements.';
      found.push(t(text, { system: chemicalSystem, elements, count: open }));
    }
  }
  if (formula) {
    const text = formula.includes('*')
      ? '{formula}: exactly these amounts, with one further element for each *.'
      : '{formula}: exactly this composition.';
    found.push(t(text, { formula }));
  }
  if (anonymousFormula) {
    const text = anion
      ? '{type} with {anion}: these amounts in any order, {anion} being the anion.'
      : '{type}: these amounts in any order, whatever the elements.';
    found.push(t(text, { type: anonymousFormula, anion: anion ?? '' }));
  }
  return found;
}

/** What systems, formulas and types in force mean, in words: how the search box was understood. */
export function Understood({ query }: { query: ExploreQuery }) {
  const t = useText();
  const found = readings(query, t);
  if (found.length === 0) return null;
  return <p class="note understood">{found.join(' ')}</p>;
}
