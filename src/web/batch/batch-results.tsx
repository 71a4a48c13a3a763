import type { ScoreFailure, ScoreResult } from '../../service/types.js';
import type { BatchJob } from './batch-job.js';
import { compositionAddress } from '../composition-address.js';
import { formatNumber } from '../format/format-number.js';
import { formatScore } from '../format/format-score.js';
import { useText } from '../text/use-text.js';
import { Formula } from '../components/formula.js';
import { IonList } from '../components/ion-list.js';
import { Text } from '../components/text.js';
import { ScoreBar } from '../components/score-bar.js';

/** Rows of each part that the page shows; the CSV has all. */
const SHOWN = 500;

function Link({ result }: { result: ScoreResult }) {
  return (
    <a href={compositionAddress(result.conventional)}>
      <Formula text={result.conventional} />
    </a>
  );
}

function Scored({ results }: { results: readonly ScoreResult[] }) {
  const t = useText();
  return (
    <table class="results">
      <caption class="visually-hidden">{t('batch.scored')}</caption>
      <thead>
        <tr>
          <th scope="col" class="number">
            {t('batch.number')}
          </th>
          <th scope="col">{t('frame.formula')}</th>
          <th scope="col">{t('explore.score')}</th>
          <th scope="col">{t('batch.rank')}</th>
          <th scope="col" class="column-anion">
            {t('explore.oxidation-states')}
          </th>
        </tr>
      </thead>
      <tbody>
        {results.slice(0, SHOWN).map((result, index) => (
          <tr>
            <td class="number rank">{index + 1}</td>
            <th scope="row">
              <Link result={result} />
            </th>
            <td class="score">
              <span class="score-number">{formatScore(result.score!)}</span>
              <ScoreBar score={result.score!} />
            </td>
            <td>
              {result.known ? t('batch.known') : result.rank === null ? t('batch.below') : formatNumber(result.rank)}
            </td>
            <td class="column-anion">
              <IonList ions={result.forms[0]?.ions ?? []} formula={result.conventional} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Unscored({ results }: { results: readonly ScoreResult[] }) {
  const t = useText();
  return (
    <section aria-labelledby="unscored">
      <h3 id="unscored">{t('batch.unscored')}</h3>
      <dl class="facts">
        {results.slice(0, SHOWN).map((result) => (
          <div>
            <dt>
              <Link result={result} />
            </dt>
            <dd>{result.unscored ? <Text message={result.unscored.detail} /> : null}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Failed({ failures }: { failures: readonly ScoreFailure[] }) {
  const t = useText();
  return (
    <section aria-labelledby="failed">
      <h3 id="failed">{t('batch.unreadable')}</h3>
      <dl class="facts">
        {failures.slice(0, SHOWN).map(({ query, error }) => (
          <div>
            <dt>
              <code>{query}</code>
            </dt>
            <dd>
              <Text message={error.message} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** A ranked batch: what is scored, what is not and why, and all of it as CSV. */
export function BatchResults({ job }: { job: BatchJob }) {
  const t = useText();
  const { scored, unscored, failed, repeated } = job.result();
  const most = Math.max(scored.length, unscored.length, failed.length);
  return (
    <section class="batch-results" aria-labelledby="batch-results">
      <div class="found">
        <h2 id="batch-results">
          {t('batch.counts', {
            scored: formatNumber(scored.length),
            unscored: formatNumber(unscored.length),
            failed: formatNumber(failed.length),
          })}
        </h2>
        <p class="downloads">
          <a href={`/batch/${job.id}.csv`} download="incognita-batch.csv">
            {t('batch.download')}
          </a>
        </p>
      </div>
      {job.status === 'cancelled' ? (
        <p class="note">
          {t('batch.stopped', {
            done: formatNumber(job.done),
            total: formatNumber(job.formulas.length),
          })}
        </p>
      ) : null}
      {repeated > 0 ? <p class="note">{t('batch.repeated', { count: formatNumber(repeated) })}</p> : null}
      {most > SHOWN ? <p class="note">{t('batch.first-shown', { count: SHOWN })}</p> : null}
      {scored.length > 0 ? <Scored results={scored} /> : null}
      {unscored.length > 0 ? <Unscored results={unscored} /> : null}
      {failed.length > 0 ? <Failed failures={failed} /> : null}
    </section>
  );
}
