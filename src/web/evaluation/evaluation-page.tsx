import { nameOf } from '../../messages/name-of.js';
import type { EvaluationSummary, SavedEvaluation } from '../../store/evaluation-store.js';
import { EvaluationBody } from './evaluation-body.js';
import { Layout } from '../components/layout.js';
import { EvaluationsOfLists, type EvaluatedList } from './evaluations-of-lists.js';
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
  /** The current lists, each with the evaluation that says most about it. */
  readonly lists: readonly EvaluatedList[];
}

/** How well the models did on compounds that they never saw. */
export function EvaluationPage({ context, saved, all, lists }: EvaluationPageProps) {
  const t = useText();
  const date = useDate();
  const others = all.filter(({ id }) => id !== saved?.id);
  return (
    <Layout context={context} title={t('frame.evaluation')} section="evaluation">
      <h1 class="page-title">{t('evaluation.title')}</h1>
      <EvaluationsOfLists lists={lists} shown={saved?.id} />
      {saved ? (
        <EvaluationBody report={saved.report} />
      ) : (
        <div class="narrow">
          <p>{t('evaluation.none')}</p>
          <pre>
            <code>{'npx incognita evaluate --protocol kfold\nnpx incognita evaluate --holdout FILE'}</code>
          </pre>
        </div>
      )}
      {others.length > 0 ? (
        <section class="list-card" aria-labelledby="others">
          <h2 id="others">{t('evaluation.others')}</h2>
          <ul class="plain">
            {others.map(({ id, savedAt, protocols, spaces }) => (
              <li>
                <a href={evaluationAddress(id)}>{t('evaluation.id-date', { id, date: date(savedAt) })}</a>{' '}
                <span class="quiet">
                  {t('evaluation.protocols-and-spaces', {
                    protocols: protocols.map((name) => nameOf('protocol', name)),
                    spaces: spaces.map((name) => nameOf('space', name)),
                  })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Layout>
  );
}
