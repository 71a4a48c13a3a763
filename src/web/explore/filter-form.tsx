import type { ExploreQuery } from './explore-query.js';
import { KeptParameters } from './kept-parameters.js';
import { useText } from '../text/use-text.js';
import { Words } from '../components/words.js';

/** The form that the fields of condition-fields.tsx belong to as well. */
export const FILTER_FORM = 'filter-form';

interface FilterFormProps {
  readonly query: ExploreQuery;
  readonly typed?: string;
  /** Whether the compositions of the list consist of ions. */
  readonly ionic: boolean;
}

/** The search box and the smallest score. */
export function FilterForm({ query, typed, ionic }: FilterFormProps) {
  const t = useText();
  return (
    <form id={FILTER_FORM} class="filter-form" action="/" method="get" data-swap="">
      <KeptParameters
        query={query}
        except={ionic ? ['score_min', 'any_of', 'ions', 'charge_max'] : ['score_min', 'any_of']}
      />
      <div class="field field-search">
        <label for="q">{t('Search')}</label>
        <input
          id="q"
          name="q"
          type="text"
          maxLength={200}
          value={typed === '' ? undefined : typed}
          placeholder="+Li, -Pb"
          aria-describedby="q-hint"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
        />
        <span id="q-hint" class="hint">
          <Words
            text="{elements} with and without; {system} a system; {formulas} formulas; {formula} one composition"
            elements={<code>+Li,-Pb</code>}
            system={<code>Li-*-O</code>}
            formulas={
              <>
                <code>*2O3</code>, <code>ABO3</code>
              </>
            }
            formula={<code>LiFePO4</code>}
          />
        </span>
      </div>
      <div class="field">
        <label for="score_min">{t('Score at least')}</label>
        <input
          id="score_min"
          name="score_min"
          type="number"
          min="0"
          max="1"
          step="any"
          inputMode="decimal"
          value={query.scoreMin}
          placeholder="0"
        />
      </div>
      <button id="apply" type="submit">
        {t('Apply')}
      </button>
    </form>
  );
}
