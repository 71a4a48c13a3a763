import type { PlainId } from '../../messages/message.js';
import type { FormulaFailure } from '../../service/types.js';
import { TableScroll } from '../components/table-scroll.js';
import { Text } from '../components/text.js';
import { formatNumber } from '../format/format-number.js';
import { useText } from '../text/use-text.js';
import { BatchHistogram } from './batch-histogram.js';
import type { BatchJob } from './batch-job.js';
import { BatchTable } from './batch-table.js';
import { BATCH_PARTS, batchAddress, partSizes, sortRows, type BatchPart, type BatchView } from './batch-view.js';
import type { BatchRow } from './rank-batch.js';

/** Rows of a part that the page shows; the CSV has all. More would keep other requests waiting while they are drawn. */
const SHOWN = 200;

const LABELS = {
  new: 'batch.part-new',
  known: 'batch.part-known',
  unscored: 'batch.unscored',
  unreadable: 'batch.unreadable',
  ignored: 'batch.part-ignored',
} as const satisfies Readonly<Record<BatchPart, PlainId>>;

function Failed({ failures }: { failures: readonly BatchRow<FormulaFailure>[] }) {
  const t = useText();
  return (
    <dl class="facts">
      {failures.map(({ answer: { query, error }, written }) => (
        <div>
          <dt>
            <code>{query}</code> <span class="quiet">{t('batch.on-line', { line: formatNumber(written.line) })}</span>
          </dt>
          <dd>
            <Text message={error.message} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Ignored({ job }: { job: BatchJob }) {
  const t = useText();
  return (
    <>
      <p class="note">{t('batch.ignored-means')}</p>
      <ul class="plain">
        {job.form.ignored.slice(0, SHOWN).map(({ text, line }) => (
          <li>
            <code>{text}</code> <span class="quiet">{t('batch.on-line', { line: formatNumber(line) })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

interface BatchResultsProps {
  readonly job: BatchJob;
  readonly view: BatchView;
  /** The best score of a list. */
  readonly bestOf: (list: string | null) => number;
}

/** A ranked batch: what is new, what is known, what has no score and why, what could not be read, and all of it as CSV. */
export function BatchResults({ job, view, bestOf }: BatchResultsProps) {
  const t = useText();
  const batch = job.result();
  const sizes = partSizes(batch, job.form.ignoredCount);
  const parts = { new: batch.fresh, known: batch.known, unscored: batch.unscored, unreadable: [], ignored: [] };
  const rows = parts[view.part];
  return (
    <section class="batch-results" aria-labelledby="batch-results">
      <div class="found">
        <h2 id="batch-results">
          {t('batch.counts', {
            fresh: formatNumber(sizes.new),
            known: formatNumber(sizes.known),
            unscored: formatNumber(sizes.unscored),
            failed: formatNumber(sizes.unreadable),
          })}
        </h2>
        <p class="downloads">
          <a href={`/batch/${job.id}.csv`} download="incognita-batch.csv">
            {t('batch.download')}
          </a>
        </p>
      </div>
      <p class="note">
        {t('batch.read', { count: job.form.count, ignored: job.form.ignoredCount })}
        {batch.repeated > 0
          ? t('text.sentence-separator') + t('batch.repeated', { count: formatNumber(batch.repeated) })
          : ''}
      </p>
      {job.status === 'cancelled' ? (
        <p class="note">
          {t('batch.stopped', {
            done: formatNumber(job.done),
            total: formatNumber(job.form.formulas.length),
          })}
        </p>
      ) : null}
      <nav class="tabs" aria-label={t('batch.parts')}>
        {BATCH_PARTS.map((part) => (
          <a href={batchAddress(job.id, { ...view, part })} aria-current={part === view.part ? 'page' : undefined}>
            <span class="tab-name">{t(LABELS[part])}</span> <span class="tab-count">{formatNumber(sizes[part])}</span>
          </a>
        ))}
      </nav>
      {sizes[view.part] > SHOWN ? <p class="note">{t('batch.first-shown', { count: SHOWN })}</p> : null}
      {view.part === 'known' ? <p class="note">{t('batch.known-means')}</p> : null}
      {view.part === 'new' && rows.length > 0 ? (
        <BatchHistogram scores={rows.map(({ answer }) => answer.score!)} />
      ) : null}
      {rows.length > 0 ? (
        <TableScroll label={t(LABELS[view.part])}>
          <BatchTable
            id={job.id}
            view={view}
            rows={sortRows(rows, view).slice(0, SHOWN)}
            columns={job.form.columns}
            caption={t(LABELS[view.part])}
            bestOf={bestOf}
          />
        </TableScroll>
      ) : null}
      {view.part === 'unreadable' ? <Failed failures={batch.failed.slice(0, SHOWN)} /> : null}
      {view.part === 'ignored' ? <Ignored job={job} /> : null}
      {sizes[view.part] === 0 ? <p class="quiet">{t('batch.nothing-here')}</p> : null}
    </section>
  );
}
