import type { Ion } from '../../chemistry/ions/ion.js';
import type { MapPoint } from '../../service/maps/map-types.js';
import { compositionAddress } from '../composition-address.js';
import { formatNumber } from '../format/format-number.js';
import { formatScore } from '../format/format-score.js';
import { useText } from '../text/use-text.js';
import { Formula } from '../components/formula.js';
import { ListLink } from '../components/list-link.js';
import { TableScroll } from '../components/table-scroll.js';
import { IonList } from '../components/ion-list.js';
import { DataTable } from '../components/data-table.js';

/** Candidates listed below a map; the rest is less likely, and in the data that can be downloaded. */
const SHOWN = 25;

function FormulaLink({ text }: { text: string }) {
  return (
    <a href={compositionAddress(text)}>
      <Formula text={text} />
    </a>
  );
}

type Point = Pick<MapPoint, 'conventional' | 'known' | 'score' | 'rank' | 'list'> & { readonly ions?: readonly Ion[] };

/** What a map shows, as text: its known compounds, and its best candidates in a table. */
export function MapTable({ points }: { points: readonly Point[] }) {
  const t = useText();
  const known = points.filter((point) => point.known);
  const candidates = points.filter((point) => !point.known).toSorted((a, b) => b.score! - a.score!);
  const withIons = candidates.some((point) => point.ions !== undefined);
  return (
    <div class="map-table">
      <section aria-labelledby="map-candidates">
        <h2 id="map-candidates">{t('map.candidates')}</h2>
        {candidates.length === 0 ? <p class="quiet">{t('map.there-is-none')}</p> : null}
        <TableScroll label={t('map.candidates-table')}>
          <DataTable
            kind="results"
            caption={t('map.candidates-table')}
            columns={[
              t('frame.formula'),
              t('explore.score'),
              t('explore.rank'),
              t('lists.list'),
              withIons ? t('explore.oxidation-states') : null,
            ]}
          >
            {candidates.slice(0, SHOWN).map((point) => (
              <tr>
                <th scope="row">
                  <FormulaLink text={point.conventional} />
                </th>
                <td class="score">{formatScore(point.score!)}</td>
                <td>{point.rank === null ? t('batch.below') : formatNumber(point.rank)}</td>
                <td>
                  <ListLink id={point.list} />
                </td>
                {withIons ? (
                  <td>
                    <IonList ions={point.ions ?? []} formula={point.conventional} />
                  </td>
                ) : null}
              </tr>
            ))}
          </DataTable>
        </TableScroll>
        {candidates.length > SHOWN ? (
          <p class="note">{t('map.more', { count: formatNumber(candidates.length - SHOWN) })}</p>
        ) : null}
      </section>
      <section aria-labelledby="map-known">
        <h2 id="map-known">{t('composition.known-compounds')}</h2>
        {known.length === 0 ? <p class="quiet">{t('map.there-is-none')}</p> : null}
        <ul class="inline">
          {known.map((point) => (
            <li>
              <FormulaLink text={point.conventional} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
