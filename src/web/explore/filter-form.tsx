import { parameterName } from '../../rows/conditions.js';
import { ConditionInput, FILTER_FORM } from './condition-input.js';
import { fieldsOf } from './fields-of.js';
import { isUnfiltered, type ExploreQuery } from './explore-query.js';
import { HiddenParameters } from './hidden-parameters.js';
import { useText } from '../text/use-text.js';
import { Text } from '../components/text.js';
import { SymbolsInput } from '../components/symbols-input.js';

interface FilterFormProps {
  readonly query: ExploreQuery;
  /** What was typed and could not be read, to be mended. Default: nothing. */
  readonly typed?: string | undefined;
  /** Whether the compositions of the list consist of ions. */
  readonly ionic: boolean;
}

/** The search box and the smallest score. */
export function FilterForm({ query, typed, ionic }: FilterFormProps) {
  const t = useText();
  const fields = fieldsOf(ionic);
  return (
    <form id={FILTER_FORM} class="filter-form" action="/" method="get" data-swap="">
      <HiddenParameters query={query} except={fields.map(([key]) => parameterName(key))} />
      <div class="field field-search">
        <label for="q">{t('explore.search')}</label>
        <SymbolsInput
          id="q"
          name="q"
          value={typed === '' ? undefined : typed}
          placeholder="+Li, -Pb"
          most={200}
          describedBy="q-hint"
        />
        {isUnfiltered(query) ? null : (
          <label class="choice">
            <input name="within" type="checkbox" value="1" /> {t('search.within')}
          </label>
        )}
        <span id="q-hint" class="hint">
          <Text
            id="explore.search-hint"
            elements={<code>+Li,-Pb</code>}
            system={<code>Li-*-O</code>}
            formulas={
              <>
                {['*2O3', 'ABX3', 'Ln2O3', 'perovskite'].flatMap((example, index) => [
                  index > 0 ? t('text.list-separator') : null,
                  <code>{example}</code>,
                ])}
              </>
            }
            formula={<code>LiFePO4</code>}
          />
        </span>
      </div>
      {fields
        .filter(([, field]) => field.kind === 'fraction')
        .map(([key, field]) => (
          <ConditionInput condition={key} field={field} query={query} />
        ))}
      <button id="apply" type="submit">
        {t('explore.apply')}
      </button>
    </form>
  );
}
