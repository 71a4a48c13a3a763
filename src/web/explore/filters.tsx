import type { ListMetadata } from '../../store/types.js';
import type { ElementValues } from './element-values.js';
import type { ExploreQuery } from './explore-query.js';
import { filterPairs } from '../../rows/row-filter.js';
import type { ViewOverview } from '../../service/rows/view-overview.js';
import { formatNumber } from '../format/format-number.js';
import { formatScore } from '../format/format-score.js';
import { useText } from '../text/use-text.js';
import { ConditionFields } from './condition-fields.js';
import { ElementColours } from './element-colours.js';
import { ElementSetLinks } from './element-set-links.js';
import { FacetLinks } from './facet-links.js';
import { FilterForm } from './filter-form.js';
import { IonLinks } from './ion-links.js';
import { ScoreHistogram } from './score-histogram.js';
import { hasCharges } from '../../space/has-charges.js';
import { PeriodicTable } from './periodic-table.js';

interface FiltersProps {
  readonly query: ExploreQuery;
  readonly list: ListMetadata;
  readonly overview: ViewOverview;
  /** What the colours of the periodic table show, or null. */
  readonly values: ElementValues | null;
  /** The text in the search box, if it was not understood. */
  readonly typed?: string | undefined;
}

/**
 * Everything that narrows a list. Folded away on small screens, so that the table comes first; always
 * open if there is room next to the table (see filters.css).
 */
export function Filters({ query, list, overview, values, typed }: FiltersProps) {
  const t = useText();
  const ionic = hasCharges(list.kind);
  const count = filterPairs(query).length;
  return (
    <details class="filters" id="elements" open={Boolean(typed)}>
      <summary>{count === 0 ? t('explore.choose') : t('table.choose-more', { count })}</summary>
      <section class="filters-inside" id="filters-inside" aria-label={t('explore.filters')}>
        <FilterForm query={query} typed={typed} ionic={ionic} />
        <ScoreHistogram query={query} bins={overview.scores} />
        <div>
          <p class="hint">{t('explore.how-to-click')}</p>
          <PeriodicTable query={query} values={values} />
          <ElementColours
            query={query}
            shades={values?.shades ?? []}
            format={query.colour === 'score' ? formatScore : (value) => formatNumber(Math.round(value))}
          />
          <ElementSetLinks query={query} />
        </div>
        {ionic ? <IonLinks query={query} /> : null}
        <FacetLinks query={query} facets={overview.facets} ofIons={ionic} />
        <ConditionFields query={query} ionic={ionic} />
        <p class="to-results">
          <a href="#results">{t('explore.show', { count: overview.rows })}</a>
        </p>
      </section>
    </details>
  );
}
