import type { ListMetadata } from '../../store/types.js';
import type { ElementValues } from './element-values.js';
import { isUnfiltered, type ExploreQuery } from './explore-query.js';
import { formatNumber } from '../format/format-number.js';
import { formatScore } from '../format/format-score.js';
import { useText } from '../text/use-text.js';
import { AnionLinks } from './anion-links.js';
import { ConditionFields } from './condition-fields.js';
import { ElementColours } from './element-colours.js';
import { ElementSetLinks } from './element-set-links.js';
import { FilterForm } from './filter-form.js';
import { IonLinks } from './ion-links.js';
import { PeriodicTable } from './periodic-table.js';

interface FiltersProps {
  readonly query: ExploreQuery;
  readonly list: ListMetadata;
  /** Rows that the filters keep. */
  readonly total: number;
  /** What the colours of the periodic table show, or null. */
  readonly values: ElementValues | null;
  /** What stands in the search box, where it was not understood. */
  readonly typed?: string | undefined;
}

/**
 * Everything that narrows a list. Folded away on small screens until it is used, so that the table comes first; always
 * open where there is room beside the table (see filters.css).
 */
export function Filters({ query, list, total, values, typed }: FiltersProps) {
  const t = useText();
  const ionic = list.kind === 'ionic';
  return (
    <details class="filters" id="elements" open={!isUnfiltered(query) || Boolean(typed)}>
      <summary>{t('explore.choose')}</summary>
      <section class="filters-inside" aria-label={t('explore.filters')}>
        <FilterForm query={query} typed={typed} ionic={ionic} />
        <div>
          <p class="hint">{t('explore.how-to-click')}</p>
          <PeriodicTable query={query} values={values} />
          <ElementColours
            query={query}
            shades={values?.shades ?? []}
            format={query.colour === 'score' ? formatScore : formatNumber}
          />
          <ElementSetLinks query={query} />
        </div>
        {ionic ? (
          <>
            <AnionLinks query={query} />
            <IonLinks query={query} />
          </>
        ) : null}
        <ConditionFields query={query} ionic={ionic} />
        <p class="to-results">
          <a href="#results">{t('explore.show', { count: total })}</a>
        </p>
      </section>
    </details>
  );
}
