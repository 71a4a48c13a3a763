import { elementGroups } from './element-sets.js';
import type { ExploreQuery } from './explore-query.js';
import { useText } from '../text/use-text.js';
import { FILTER_FORM } from './filter-form.js';

/** Highest charges that can be asked for; of cations of eight charges there are hardly any. */
const CHARGES = [1, 2, 3, 4, 5, 6, 7];

/** Conditions that are asked for less often than elements. They belong to the form of the search box. */
export function ConditionFields({ query, ionic }: { query: ExploreQuery; ionic: boolean }) {
  const t = useText();
  const anyOf = query.anyOf?.join(',') ?? '';
  const groups = elementGroups.map(({ label, elements }) => ({ label, value: elements.join(',') }));
  return (
    <div class="filter-form">
      <div class="field">
        <label for="any_of">{t('With at least one of')}</label>
        <select id="any_of" name="any_of" form={FILTER_FORM}>
          <option value="">{t('any')}</option>
          {groups.map(({ label, value }) => (
            <option value={value} selected={value === anyOf}>
              {t(label)}
            </option>
          ))}
          {anyOf === '' || groups.some(({ value }) => value === anyOf) ? null : (
            <option value={anyOf} selected>
              {query.anyOf!.join(', ')}
            </option>
          )}
        </select>
      </div>
      {ionic ? (
        <>
          <div class="field">
            <label for="ions">{t('With the ions')}</label>
            <input
              id="ions"
              name="ions"
              form={FILTER_FORM}
              type="text"
              maxLength={100}
              value={query.ions?.join(', ')}
              placeholder="Fe3+, O2-"
              autocomplete="off"
              autocapitalize="off"
              spellcheck={false}
            />
          </div>
          <div class="field">
            <label for="charge_max">{t('Highest charge of a cation')}</label>
            <select id="charge_max" name="charge_max" form={FILTER_FORM}>
              <option value="">{t('any')}</option>
              {CHARGES.map((charge) => (
                <option value={charge} selected={query.chargeMax === charge}>
                  {`${charge}+`}
                </option>
              ))}
            </select>
          </div>
        </>
      ) : null}
      <button id="apply-conditions" type="submit" form={FILTER_FORM}>
        {t('Apply')}
      </button>
    </div>
  );
}
