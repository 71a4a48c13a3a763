import { ionLabel } from '../../chemistry/ions/ion.js';
import { nameOf } from '../../messages/name-of.js';
import type { IonReport } from '../../service/ions/ion-types.js';
import { arityName, spaceName } from '../../space/space-name.js';
import { FormulaLink } from '../components/formula-link.js';
import { Ion } from '../components/ion.js';
import { Layout } from '../components/layout.js';
import { ReportedMark } from '../components/reported-mark.js';
import { exploreAddress } from '../explore/explore-query.js';
import { formatNumber } from '../format/format-number.js';
import { formatScore } from '../format/format-score.js';
import { spaceLabel } from '../format/space-label.js';
import type { PageContext } from '../page-context.js';
import { useText } from '../text/use-text.js';
import { IonLink } from './ion-link.js';
import { DataTable } from '../components/data-table.js';

/** What known compounds and lists say of an ion: the ions most like it, its best candidates, its known compounds. */
export function IonPage({ context, report }: { context: PageContext; report: IonReport }) {
  const t = useText();
  const { ion, compounds, nearest, known, candidates } = report;
  return (
    <Layout context={context} title={t('ions.of', { ion: ionLabel(ion) })} section="maps">
      <div class="composition">
        <header class="composition-head">
          <h1>
            <Ion ion={ion} />
          </h1>
          <p>{compounds === 0 ? t('ions.no-compounds') : t('ions.compounds', { compounds })}</p>
          <p>
            <a href="/maps/ions">{t('ions.on-the-map')}</a>
          </p>
        </header>
        <section aria-labelledby="nearest-ions">
          <h2 id="nearest-ions">{t('ions.nearest')}</h2>
          {nearest.length === 0 ? (
            <p class="quiet">{t('ions.none-alike')}</p>
          ) : (
            <>
              <DataTable
                kind="small"
                caption={t('ions.nearest')}
                columns={[t('ions.ion'), { number: t('ions.similarity') }, { number: t('ions.pairs') }]}
              >
                {nearest.map(({ ion: other, similarity, shared }) => (
                  <tr>
                    <th scope="row">
                      <IonLink ion={other} />
                    </th>
                    <td class="number">{similarity.toFixed(2)}</td>
                    <td class="number">{formatNumber(shared)}</td>
                  </tr>
                ))}
              </DataTable>
              <p class="note">{t('ions.nearest-means')}</p>
            </>
          )}
        </section>
        <section aria-labelledby="ion-candidates">
          <h2 id="ion-candidates">{t('ions.candidates')}</h2>
          {candidates.map((each) => (
            <Candidates found={each} label={ionLabel(ion)} />
          ))}
        </section>
        <section class="wide" aria-labelledby="ion-known">
          <h2 id="ion-known">{t('ions.known')}</h2>
          {known
            .filter(({ count }) => count > 0)
            .map(({ arity, count, first }) => (
              <>
                <h3>
                  {t('ions.known-of', { kind: t(nameOf('space', arityName(arity))), count: formatNumber(count) })}
                </h3>
                <ul class="inline">
                  {first.map(({ conventional }) => (
                    <li>
                      <FormulaLink conventional={conventional} here={false} />
                    </li>
                  ))}
                </ul>
                {count > first.length ? (
                  <p class="note">{t('ions.first-only', { shown: formatNumber(first.length) })}</p>
                ) : null}
              </>
            ))}
        </section>
      </div>
    </Layout>
  );
}

function Candidates({ found, label }: { found: IonReport['candidates'][number]; label: string }) {
  const t = useText();
  const { arity, count, first } = found;
  const kind = t(spaceLabel({ arity, kind: 'ionic' }));
  const list = spaceName({ arity, kind: 'ionic' });
  const all = exploreAddress({ list, elements: [], exclude: [], ions: [label], after: 0, trail: [] });
  return (
    <>
      <h3>{t('ions.of-list', { kind, count: formatNumber(count) })}</h3>
      {count === 0 ? (
        <p class="quiet">{t('ions.none-in-list')}</p>
      ) : (
        <>
          <DataTable
            kind="small"
            caption={t('ions.of-list', { kind, count: formatNumber(count) })}
            columns={[t('frame.formula'), { number: t('explore.score') }, { number: t('explore.rank') }]}
          >
            {first.map(({ rank, formula, conventional, score }) => (
              <tr>
                <th scope="row">
                  <FormulaLink conventional={conventional} here={false} />
                  <ReportedMark formula={formula} />
                </th>
                <td class="number">{formatScore(score)}</td>
                <td class="number">{formatNumber(rank)}</td>
              </tr>
            ))}
          </DataTable>
          <p>
            <a href={all}>{t('ions.all-of-list', { count: formatNumber(count) })}</a>
          </p>
        </>
      )}
    </>
  );
}
