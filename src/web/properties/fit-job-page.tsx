import type { FitJob } from '../../tasks/server-jobs.js';
import { Layout } from '../components/layout.js';
import { Problem } from '../components/problem.js';
import type { PageContext } from '../page-context.js';
import { pageProblem } from '../problem/page-problem.js';
import { useText } from '../text/use-text.js';

interface FitJobPageProps {
  readonly context: PageContext;
  readonly job: FitJob;
}

/** How far the fit of a property is, with a button that stops it, or why there is none. */
export function FitJobPage({ context, job: { id, state, stage, done, total, error } }: FitJobPageProps) {
  const t = useText();
  return (
    <Layout context={context} title={t('fit-job.title')} section="properties">
      <div class="narrow">
        <h1 id="fit-job">{t('fit-job.title')}</h1>
        {state === 'running' ? (
          <>
            <p role="status">{t(stage === 'cross-validation' ? 'fit-job.validating' : 'fit-job.fitting')}</p>
            <progress value={done} max={Math.max(1, total)} aria-labelledby="fit-job" />
            <form action={`/properties/jobs/${id}/cancel`} method="post">
              <button type="submit">{t('fit-job.stop')}</button>
            </form>
          </>
        ) : null}
        {state === 'cancelled' ? <p>{t('fit-job.stopped')}</p> : null}
        {error ? <Problem problem={pageProblem(error)} /> : null}
        <p>
          <a class="lone-link" href="/properties">
            {t('fit-job.back')}
          </a>
        </p>
      </div>
    </Layout>
  );
}
