import { PROTOCOLS } from '../../evaluation/protocols.js';
import type { EvaluationSummary, SavedEvaluation } from '../../store/evaluation-store.js';
import { EvaluationBody } from './evaluation-body.js';
import { Layout } from '../components/layout.js';
import { evaluationAddress } from './evaluation-address.js';
import type { PageContext } from '../page-context.js';
import { useDate } from '../text/use-date.js';
import { useText } from '../text/use-text.js';

interface EvaluationPageProps {
  readonly context: PageContext;
  /** The one to show; null before the first. */
  readonly saved: SavedEvaluation | null;
  /** All there are, the newest first. */
  readonly all: readonly EvaluationSummary[];
}

/** How well the models did on compounds that they never saw. */
export function EvaluationPage({ context, saved, all }: EvaluationPageProps) {
  const t = useText();
  const date = useDate();
  const others = all.filter(({ id }) => id !== saved?.id);
  return (
    <Layout context={context} title={t('Evaluation')} section="evaluation">
      <h1 class="page-title">{t('How well the models do')}</h1>
      {saved ? (
        <EvaluationBody report={saved.report} modelTitles={context.modelTitles} />
      ) : (
        <div class="narrow">
          <p>
            {t(
              'The models have not been evaluated in this workspace yet. Hide some of the known compounds and count how many come back, or let the models be judged by a list that they never saw:',
            )}
          </p>
          <pre>
            <code>{'npx incognita evaluate --protocol kfold\nnpx incognita evaluate --holdout FILE'}</code>
          </pre>
        </div>
      )}
      {others.length > 0 ? (
        <section class="list-card" aria-labelledby="others">
          <h2 id="others">{t('Other evaluations')}</h2>
          <ul class="plain">
            {others.map(({ id, savedAt, protocols, spaces }) => (
              <li>
                <a href={evaluationAddress(id)}>{t('Evaluation {id}, {date}', { id, date: date(savedAt) })}</a>{' '}
                <span class="quiet">
                  {protocols.map((name) => t(PROTOCOLS[name].title)).join(', ')};{' '}
                  {spaces.map((name) => t(name.replace('-', ' '))).join(', ')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Layout>
  );
}
