import { BATCH_FORMULAS } from '../../service/scores/read-batch-form.js';
import type { BatchJob } from './batch-job.js';
import { BatchProgress } from './batch-progress.js';
import { BatchResults } from './batch-results.js';
import type { BatchView } from './batch-view.js';
import { Layout } from '../components/layout.js';
import { Problem, type PageProblem } from '../components/problem.js';
import { Text } from '../components/text.js';
import { formatNumber } from '../format/format-number.js';
import type { PageContext } from '../page-context.js';
import { useText } from '../text/use-text.js';

/** How often a page without script looks how far its batch is. */
const RELOAD_SECONDS = 3;

interface BatchPageProps {
  readonly context: PageContext;
  /** The text in the field. */
  readonly typed: string;
  /** The batch; null before anything was sent, and if it could not be taken. */
  readonly job: BatchJob | null;
  /** Which part of the ranking is shown. */
  readonly view?: BatchView | undefined;
  /** The best score of a list. */
  readonly bestOf: (list: string | null) => number;
  /** Absent if the batch could be taken, and before one was sent. */
  readonly problem?: PageProblem;
}

function BatchForm({ typed, rows }: { typed: string; rows: number }) {
  const t = useText();
  return (
    <form class="batch-form" action="/batch" method="post" encType="multipart/form-data" data-batch="">
      <div class="field">
        <label for="formulas">{t('batch.formulas')}</label>
        <textarea
          id="formulas"
          name="formulas"
          rows={rows}
          spellcheck={false}
          autocapitalize="off"
          placeholder={'BaZrS3, SrHfO3\nLi3YCl6\nKAlTe2'}
          value={typed}
        />
      </div>
      <div class="field">
        <label for="file">{t('batch.file')}</label>
        <input
          id="file"
          name="file"
          type="file"
          accept=".txt,.csv,.tsv,.json,.jsonl,text/plain,text/csv,application/json"
        />
        <span class="hint">
          <Text id="batch.one-per-line" header={<code>formula</code>} />
        </span>
      </div>
      <button type="submit" data-busy={t('batch.scoring')}>
        {t('batch.submit')}
      </button>
    </form>
  );
}

/** Many formulas at once: pasted or from a file, back in the order of their scores. */
export function BatchPage({ context, typed, job, view, bestOf, problem }: BatchPageProps) {
  const t = useText();
  return (
    <Layout
      context={context}
      title={t('frame.batch')}
      section="batch"
      reloadSeconds={job?.status === 'running' ? RELOAD_SECONDS : undefined}
    >
      <div class="batch">
        <div class="lead">
          <h1>{t('batch.title')}</h1>
          <p>{t('batch.lead', { count: formatNumber(BATCH_FORMULAS.most) })}</p>
        </div>
        {problem ? <Problem problem={problem} /> : null}
        {job?.status === 'running' ? <BatchProgress job={job} /> : null}
        {job && view ? <BatchResults job={job} view={view} bestOf={bestOf} /> : null}
        {job?.status === 'running' ? null : <BatchForm typed={typed} rows={job === null ? 10 : 4} />}
      </div>
    </Layout>
  );
}
