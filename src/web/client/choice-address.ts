import type { Choice } from '../explore/element-choice.js';

/** Where a view begins; any change of its conditions starts again at the first row. */
const POSITIONS = ['after', 'trail', 'rank', 'q'];

/**
 * The address of the view with this query string that asks `choice` of an element. It knows nothing of other conditions,
 * so that the table of conditions is no part of the page's script.
 */
export function choiceAddress(search: string, symbol: string, choice: Choice): string {
  const params = new URLSearchParams(search);
  const setWithout = (name: string, added: readonly string[]): void => {
    const others = (params.get(name) ?? '').split(/[\s,]+/).filter((word) => word !== '' && word !== symbol);
    const symbols = [...others, ...added];
    if (symbols.length > 0) params.set(name, symbols.join(','));
    else params.delete(name);
  };
  setWithout('elements', choice === 'must' ? [symbol] : []);
  setWithout('exclude', choice === 'not' ? [symbol] : []);
  for (const name of POSITIONS) params.delete(name);
  const text = params.toString().replaceAll('%2C', ',');
  return text === '' ? '/' : `/?${text}`;
}
