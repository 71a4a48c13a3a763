import type { ListMetadata } from '../../store/types.js';
import { useText } from '../text/use-text.js';
import type { RowColumn } from './row-column.js';
import { columnsOf, shownColumns } from './row-columns.js';
import { exploreAddress, type ExploreQuery } from './explore-query.js';
import { HiddenParameters } from './hidden-parameters.js';

interface ColumnChoiceProps {
  readonly query: ExploreQuery;
  readonly list: ListMetadata;
  readonly computed: readonly RowColumn[];
}

/** Which columns the table has. */
export function ColumnChoice({ query, list, computed }: ColumnChoiceProps) {
  const t = useText();
  const shown = shownColumns(list, query, computed).map(({ key }) => key);
  const { after, trail } = query;
  return (
    <details class="menu" id="columns">
      <summary>{t('table.columns')}</summary>
      <form class="menu-inside" action="/" method="get" data-swap="results">
        <HiddenParameters query={query} except={['columns']} />
        <fieldset>
          <legend class="visually-hidden">{t('table.columns')}</legend>
          {columnsOf(list, computed)
            .filter(({ key }) => key !== 'formula')
            .map(({ key, title }) => (
              <label>
                <input type="checkbox" name="columns" value={key} checked={shown.includes(key)} /> {t(title)}
              </label>
            ))}
        </fieldset>
        <p>
          <button id="columns-show" type="submit">
            {t('table.show')}
          </button>{' '}
          <a id="columns-usual" href={exploreAddress(query, { columns: undefined, after, trail })} data-swap="">
            {t('table.usual')}
          </a>{' '}
          <a href={`/lists/${encodeURIComponent(list.id)}#computed`}>{t('compute.link')}</a>
        </p>
      </form>
    </details>
  );
}
