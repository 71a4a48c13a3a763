import { useText } from '../text/use-text.js';
import { ConditionInput, FILTER_FORM } from './condition-input.js';
import type { ExploreQuery } from './explore-query.js';
import { fieldsOf } from './fields-of.js';

/** Conditions that are asked for less often than elements. They belong to the form of the search box. */
export function ConditionFields({ query, ionic }: { query: ExploreQuery; ionic: boolean }) {
  const t = useText();
  return (
    <div class="filter-form">
      {fieldsOf(ionic)
        .filter(([, field]) => field.kind !== 'fraction')
        .map(([key, field]) => (
          <ConditionInput condition={key} field={field} query={query} />
        ))}
      <button id="apply-conditions" type="submit" form={FILTER_FORM}>
        {t('explore.apply')}
      </button>
    </div>
  );
}
