import type { BatchJob } from './batch-job.js';
import { formatNumber } from '../format/format-number.js';
import { useText } from '../text/use-text.js';

/** How far a batch is. The script looks again by itself; without it the page is loaded again every few seconds. */
export function BatchProgress({ job }: { job: BatchJob }) {
  const t = useText();
  const words = t('batch.progress', {
    done: formatNumber(job.done),
    total: formatNumber(job.form.formulas.length),
  });
  return (
    <section class="batch-progress" aria-labelledby="batch-progress" data-batch-progress="">
      <h2 id="batch-progress" data-announce="">
        {words}
      </h2>
      <progress value={job.done} max={job.form.formulas.length} aria-labelledby="batch-progress" />
      <form action={`/batch/${job.id}/cancel`} method="post">
        <button type="submit">{t('batch.stop')}</button>
        <span class="hint">{t('batch.stop-means')}</span>
      </form>
    </section>
  );
}
