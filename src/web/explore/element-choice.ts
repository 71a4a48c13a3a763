import type { ExploreQuery } from './explore-query.js';

/** What is asked of one element. */
export type Choice = 'any' | 'must' | 'not';

/** What a view asks of an element. */
export function choiceOf(query: ExploreQuery, symbol: string): Choice {
  if (query.elements.includes(symbol)) return 'must';
  return query.exclude.includes(symbol) ? 'not' : 'any';
}

/** Where a click leads: any, must have, must not have, and round again. */
export function nextChoice(choice: Choice): Choice {
  return choice === 'any' ? 'must' : choice === 'must' ? 'not' : 'any';
}

/** The changes to a view that ask `choice` of an element. */
export function chooseElement(
  query: ExploreQuery,
  symbol: string,
  choice: Choice,
): Pick<ExploreQuery, 'elements' | 'exclude'> {
  const elements = query.elements.filter((other) => other !== symbol);
  const exclude = query.exclude.filter((other) => other !== symbol);
  if (choice === 'must') elements.push(symbol);
  if (choice === 'not') exclude.push(symbol);
  return { elements, exclude };
}
