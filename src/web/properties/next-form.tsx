import { DEFAULT_ACQUISITION } from '../../properties/acquisition.js';
import type { PropertySummary } from '../../service/properties/property-reports.js';
import { spaceName } from '../../space/space-name.js';
import type { ListMetadata } from '../../store/types.js';
import { SymbolsInput } from '../components/symbols-input.js';
import { HiddenParameters } from '../explore/hidden-parameters.js';
import { listLabel } from '../format/list-label.js';
import { useText } from '../text/use-text.js';
import type { NextQuery } from './next-query.js';

const GOALS = [
  ['max', 'next-page.goal-max'],
  ['min', 'next-page.goal-min'],
  ['target', 'next-page.goal-target'],
] as const;

const ORDERS = [
  ['greedy', 'next-page.by-greedy'],
  ['improvement', 'next-page.by-improvement'],
  ['upper-bound', 'next-page.by-upper-bound'],
  ['probability', 'next-page.by-probability'],
] as const;

interface NextFormProps {
  readonly query: NextQuery;
  readonly properties: readonly PropertySummary[];
  /** The current lists. */
  readonly lists: readonly ListMetadata[];
}

/** What to look for, anything that can be made or a value of a property, and among which rows. */
export function NextForm({ query, properties, lists }: NextFormProps) {
  const t = useText();
  const { list, search = '' } = query.view;
  const listed = list === undefined || lists.some((each) => isOf(each, list));
  return (
    <form class="next-form" action="/next" method="get">
      <HiddenParameters query={query.view} except={['list', 'search']} />
      {properties.length > 0 ? <ValueFields query={query} properties={properties} /> : null}
      <label for="next-list">{t('next-page.list')}</label>
      <select id="next-list" name="list">
        <option value="">{t('next-page.every-list')}</option>
        {listed ? null : (
          <option value={list} selected>
            {list}
          </option>
        )}
        {lists.map((each) => (
          <option value={spaceName(each)} selected={list !== undefined && isOf(each, list)}>
            {t(listLabel(each))}
          </option>
        ))}
      </select>
      <label for="next-search">{t('next-page.search')}</label>
      <SymbolsInput id="next-search" name="search" most={500} value={query.typed ?? search} placeholder="ABX3" />
      <button type="submit">{t('next-page.suggest')}</button>
    </form>
  );
}

function ValueFields({
  query: { property, goal, target, by = DEFAULT_ACQUISITION },
  properties,
}: Pick<NextFormProps, 'query' | 'properties'>) {
  const t = useText();
  return (
    <>
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
      <label for="next-by">{t('next-page.by')}</label>
      <select id="next-by" name="by">
        {ORDERS.map(([word, label]) => (
          <option value={word} selected={word === by}>
            {t(label)}
          </option>
        ))}
      </select>
    </>
  );
}

/** Whether a list has this id or alias. */
function isOf(list: ListMetadata, idOrAlias: string): boolean {
  return list.id === idOrAlias || spaceName(list) === idOrAlias;
}
