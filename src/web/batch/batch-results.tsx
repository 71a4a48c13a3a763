import type { ScoreFailure, ScoreResult } from '../../service/types.js';
import type { BatchJob } from './batch-job.js';
import { compositionAddress } from '../composition-address.js';
import { formatNumber } from '../format/format-number.js';
import { formatScore } from '../format/format-score.js';
import { useText } from '../text/use-text.js';
import { Formula } from '../components/formula.js';
import { IonList } from '../components/ion-list.js';
import { Said } from '../components/said.js';
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
      <caption class="visually-hidden">{t('Scored formulas, best first')}</caption>
      <thead>
        <tr>
          <th scope="col" class="number">
            {t('Place')}
          </th>
          <th scope="col">{t('Formula')}</th>
          <th scope="col">{t('Score')}</th>
          <th scope="col">{t('Rank in its list')}</th>
          <th scope="col" class="column-anion">
            {t('Oxidation states')}
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
              {result.known
                ? t('known compound')
                : result.rank === null
                  ? t('below the list')
                  : formatNumber(result.rank)}
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
      <h3 id="unscored">{t('Without a score')}</h3>
      <dl class="facts">
        {results.slice(0, SHOWN).map((result) => (
          <div>
            <dt>
              <Link result={result} />
            </dt>
            <dd>
              <Said text={result.unscored?.detail ?? ''} />
            </dd>
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
      <h3 id="failed">{t('Could not be read')}</h3>
      <dl class="facts">
        {failures.slice(0, SHOWN).map(({ query, error }) => (
          <div>
            <dt>
              <code>{query}</code>
            </dt>
            <dd>
              <Said text={error.message} />
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
          {t('{scored} scored, {unscored} without a score, {failed} unreadable', {
            scored: formatNumber(scored.length),
            unscored: formatNumber(unscored.length),
            failed: formatNumber(failed.length),
          })}
        </h2>
        <p class="downloads">
          <a href={`/batch/${job.id}.csv`} download="incognita-batch.csv">
            {t('Download all as CSV')}
          </a>
        </p>
      </div>
      {job.status === 'cancelled' ? (
        <p class="note">
          {t('Stopped: {done} of {total} formulas were looked at.', {
            done: formatNumber(job.done),
            total: formatNumber(job.formulas.length),
          })}
        </p>
      ) : null}
      {repeated > 0 ? (
        <p class="note">{t('Formulas that came again, counted once: {count}.', { count: formatNumber(repeated) })}</p>
      ) : null}
      {most > SHOWN ? (
        <p class="note">{t('The first {count} of each kind are shown here; the CSV has all.', { count: SHOWN })}</p>
      ) : null}
      {scored.length > 0 ? <Scored results={scored} /> : null}
      {unscored.length > 0 ? <Unscored results={unscored} /> : null}
      {failed.length > 0 ? <Failed failures={failed} /> : null}
    </section>
  );
}
