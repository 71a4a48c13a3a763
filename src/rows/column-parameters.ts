import { columnTestOfParameter } from './column-test.js';
import { conditionEntries, parameterName } from './conditions.js';

/** Parameters of requests for rows that are no conditions. */
const OTHERS = [
  'list',
  'sort',
  'limit',
  'cursor',
  'top',
  'include_known',
  'columns',
  'metadata',
  'colour',
  'after',
  'trail',
  'rank',
  'q',
  'lang',
  'property',
  'goal',
  'target',
  'by',
  'batch',
  'all',
];
const DECLARED: ReadonlySet<string> = new Set([...conditionEntries.map(([key]) => parameterName(key)), ...OTHERS]);

/**
 * Parameters of an address in which conditions on computed columns are all in `where`: `gap_min=1.5&solid_solution=no` is
 * `where=gap>=1.5,!solid_solution`. The same object if there is nothing to change.
 */
export function gatherColumnParameters(params: URLSearchParams): URLSearchParams {
  const found = [...params].flatMap(([name, value]) => {
    const word = DECLARED.has(name) ? null : columnTestOfParameter(name, value);
    return word === null ? [] : [{ name, word }];
  });
  if (found.length === 0) return params;
  const gathered = new URLSearchParams(params);
  for (const { name } of found) gathered.delete(name);
  const words = [...(params.get('where') ?? '').split(','), ...found.map(({ word }) => word)];
  gathered.set('where', words.filter((word) => word !== '').join(','));
  return gathered;
}
