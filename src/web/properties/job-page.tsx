import { columnSetTitle } from '../../rows/column-title.js';
import type { ServerJob } from '../../tasks/server-jobs.js';
import { Layout } from '../components/layout.js';
import { Problem } from '../components/problem.js';
import type { PageContext } from '../page-context.js';
import { pageProblem } from '../problem/page-problem.js';
import { useText } from '../text/use-text.js';

interface JobPageProps {
  readonly context: PageContext;
  readonly job: ServerJob;
}

/** How far the fit of a property or the computation of columns is, with a button that stops it, or why nothing came of it. */
export function JobPage({ context, job }: JobPageProps) {
  const t = useText();
  const { id, state, done, total, columns, error } = job;
  const title = t(columns ? 'compute.computing' : 'fit-job.title');
  return (
    <Layout context={context} title={title} section={columns ? 'lists' : 'properties'}>
      <div class="narrow">
        <h1 id="job">{title}</h1>
        {state === 'running' ? (
          <>
            <p role="status">
              <Doing job={job} />
            </p>
            <progress value={done} max={Math.max(1, total)} aria-labelledby="job" />
            <form action={`/properties/jobs/${id}/cancel`} method="post">
              <button type="submit">{t('fit-job.stop')}</button>
            </form>
          </>
        ) : null}
        {state === 'cancelled' ? <p>{t(columns ? 'compute.stopped' : 'fit-job.stopped')}</p> : null}
        {error ? <Problem problem={pageProblem(error)} /> : null}
        <p>
          {columns ? (
            <a class="lone-link" href={`/lists/${encodeURIComponent(columns.list)}#computed`}>
              {t('compute.back', { list: columns.list })}
            </a>
          ) : (
            <a class="lone-link" href="/properties">
              {t('fit-job.back')}
            </a>
          )}
        </p>
      </div>
    </Layout>
  );
}

function Doing({ job: { stage, done, columns } }: Pick<JobPageProps, 'job'>) {
  const t = useText();
  if (!columns) return <>{t(stage === 'cross-validation' ? 'fit-job.validating' : 'fit-job.fitting')}</>;
  const { list, names, rows } = columns;
  // One set of columns after the other; the rows are those of the one at hand.
  const shown = stage === '' ? names : [stage];
  return <>{t('compute.running', { list, rows, done, columns: shown.map((name) => columnSetTitle(name)) })}</>;
}
