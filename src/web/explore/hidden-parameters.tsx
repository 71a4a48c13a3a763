import { filterPairs } from '../../rows/row-filter.js';
import { appearancePairs, type ExploreQuery } from './explore-query.js';

/** The view as hidden fields of a form, without those that the form itself asks for. */
export function HiddenParameters({ query, except = [] }: { query: ExploreQuery; except?: readonly string[] }) {
  const pairs = [...filterPairs(query), ...appearancePairs(query)];
  if (query.list !== undefined) pairs.unshift(['list', query.list]);
  return (
    <>
      {pairs
        .filter(([name]) => !except.includes(name))
        .map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
    </>
  );
}
