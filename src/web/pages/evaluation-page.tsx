import { PROTOCOLS } from '../../evaluation/protocols.js';
import type { EvaluationSummary, SavedEvaluation } from '../../store/evaluation-store.js';
import { EvaluationBody } from '../components/evaluation-body.js';
import { Layout } from '../components/layout.js';
import { evaluationAddress } from '../evaluation-address.js';
import { formatDate } from '../format-date.js';
import type { PageContext } from '../page-context.js';

interface EvaluationPageProps {
  readonly context: PageContext;
  /** The one to show; null before the first. */
  readonly saved: SavedEvaluation | null;
  /** All there are, the newest first. */
  readonly all: readonly EvaluationSummary[];
}

/** How well the models did on compounds that they never saw. */
export function EvaluationPage({ context, saved, all }: EvaluationPageProps) {
  const others = all.filter(({ id }) => id !== saved?.id);
  return (
    <Layout context={context} title="Evaluation" section="evaluation">
      <h1 class="page-title">How well the models do</h1>
      {saved ? (
        <EvaluationBody report={saved.report} modelTitles={context.modelTitles} />
      ) : (
        <div class="narrow">
          <p>
            The models have not been evaluated in this workspace yet. Hide some of the known compounds and count how
            many come back, or let the models be judged by a list that they never saw:
          </p>
          <pre>
            <code>{'npx incognita evaluate --protocol kfold\nnpx incognita evaluate --holdout FILE'}</code>
          </pre>
        </div>
      )}
      {others.length > 0 ? (
        <section class="list-card" aria-labelledby="others">
          <h2 id="others">Other evaluations</h2>
          <ul class="plain">
            {others.map(({ id, savedAt, protocols, spaces }) => (
              <li>
                <a href={evaluationAddress(id)}>
                  Evaluation {id}, {formatDate(savedAt)}
                </a>{' '}
                <span class="quiet">
                  {protocols.map((name) => PROTOCOLS[name].title).join(', ')}; {spaces.join(', ')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Layout>
  );
}
