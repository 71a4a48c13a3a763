import type { ListMetadata } from '../../store/types.js';
import { FormulaLink } from '../components/formula-link.js';
import { Formula } from '../components/formula.js';
import { IonWord } from '../components/ion.js';
import { ReportedMark } from '../components/reported-mark.js';
import { TableScroll } from '../components/table-scroll.js';
import { formatNumber } from '../format/format-number.js';
import { formatScore } from '../format/format-score.js';
import { listLabel } from '../format/list-label.js';
import type { PageContext } from '../page-context.js';
import { useText } from '../text/use-text.js';
import { exploreAddress, type ExploreQuery } from './explore-query.js';
import type { SeriesGroup } from './series-groups.js';
import { ViewFrame } from './view-frame.js';
import { DataTable } from '../components/data-table.js';

interface SeriesPageProps {
  readonly context: PageContext;
  readonly query: ExploreQuery;
  readonly list: ListMetadata;
  /** Rows that were looked at. */
  readonly rows: number;
  readonly groups: readonly SeriesGroup[];
  /** How many of them are shown. */
  readonly shown: number;
}

const POSITIONS = {
  inside: 'series.inside',
  smaller: 'series.beyond-small',
  larger: 'series.beyond-large',
} as const;

/** In the order in which a line has them. */
const SHOWN_POSITIONS = ['inside', 'smaller', 'larger'] as const;

/** The rows of a view by the series of known compounds that they continue, a line for each. */
export function SeriesPage({ context, query, list, rows, groups, shown }: SeriesPageProps) {
  const t = useText();
  const suggested = groups.reduce((sum, { members }) => sum + members.length, 0);
  return (
    <ViewFrame
      context={context}
      query={query}
      title={t('series.grouped')}
      lead={t('series.grouped-means', {
        rows: formatNumber(rows),
        kind: t(listLabel(list)),
        suggested: formatNumber(suggested),
        groups: formatNumber(groups.length),
      })}
    >
      {groups.length === 0 ? (
        <p class="nothing">{t('series.none')}</p>
      ) : (
        <TableScroll label={t('series.grouped')}>
          <DataTable
            kind="results"
            caption={t('series.grouped')}
            columns={[t('series.series'), t('series.known-for'), t('series.suggested')]}
          >
            {groups.slice(0, shown).map((group) => (
              <SeriesLine group={group} />
            ))}
          </DataTable>
        </TableScroll>
      )}
      {shown < groups.length ? (
        <p>
          <a id="all-series" href={allSeries(query)} rel="nofollow">
            {t('series.show-all', { count: groups.length })}
          </a>
        </p>
      ) : null}
    </ViewFrame>
  );
}

function allSeries(query: ExploreQuery): string {
  const address = exploreAddress(query).replace('/', '/series');
  return `${address}${address.includes('?') ? '&' : '?'}all=true`;
}

function SeriesLine({ group: { template, charge, count, smallest, largest, members } }: { group: SeriesGroup }) {
  const t = useText();
  return (
    <tr>
      <th scope="row">
        <Formula text={template} />{' '}
        <span class="quiet">
          M<sup>{`${charge === 1 ? '' : charge}+`}</sup>
        </span>
      </th>
      <td>
        {smallest === undefined ? '…' : <IonWord text={smallest} />} {'\u2013'}{' '}
        {largest === undefined ? '…' : <IonWord text={largest} />}
        <span class="second"> {t('series.known-members', { count })}</span>
      </td>
      <td class="wrapped">
        {SHOWN_POSITIONS.map((position) => {
          const those = members.filter((member) => member.position === position);
          if (those.length === 0) return null;
          return (
            <div>
              <span class="quiet">{t('series.these', { where: t(POSITIONS[position]) })}</span>{' '}
              {those.map(({ formula, conventional, score }, index) => (
                <>
                  {index > 0 ? t('text.list-separator') : ''}
                  <span class="in-series">
                    <FormulaLink conventional={conventional} here={false} />{' '}
                    <span class="quiet">{formatScore(score)}</span>
                    <ReportedMark formula={formula} />
                  </span>
                </>
              ))}
            </div>
          );
        })}
      </td>
    </tr>
  );
}
