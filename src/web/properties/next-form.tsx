import type { PropertySummary } from '../../service/properties/property-reports.js';
import { useText } from '../text/use-text.js';
import type { NextQuery } from './next-query.js';

const GOALS = [
  ['max', 'next-page.goal-max'],
  ['min', 'next-page.goal-min'],
  ['target', 'next-page.goal-target'],
] as const;

interface NextFormProps {
  readonly query: NextQuery;
  readonly properties: readonly PropertySummary[];
}

/** What to look for: anything that can be made, or a value of a property. */
export function NextForm({ query: { property, goal, target }, properties }: NextFormProps) {
  const t = useText();
  if (properties.length === 0) return null;
  return (
    <form class="next-form" action="/next" method="get">
      <label for="next-property">{t('next-page.property')}</label>
      <select id="next-property" name="property">
        <option value="">{t('next-page.any')}</option>
        {properties.map(({ name }) => (
          <option value={name} selected={name === property}>
            {name}
          </option>
        ))}
      </select>
      <label for="next-goal">{t('next-page.goal')}</label>
      <select id="next-goal" name="goal">
        {GOALS.map(([word, label]) => (
          <option value={word} selected={word === goal?.kind}>
            {t(label)}
          </option>
        ))}
      </select>
      <label for="next-target">{t('next-page.target')}</label>
      <input id="next-target" name="target" type="text" inputMode="decimal" size={8} value={target} />
      <button type="submit">{t('next-page.suggest')}</button>
    </form>
  );
}
