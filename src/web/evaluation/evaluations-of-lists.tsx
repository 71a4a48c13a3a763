import { message } from '../../messages/message.js';
import type { ListEvaluation } from '../../service/evaluate/evaluation-of-list.js';
import { whyNoEvaluation, type WhyNoEvaluation } from '../../service/evaluate/why-no-evaluation.js';
import type { ListMetadata } from '../../store/types.js';
import { Text } from '../components/text.js';
import { formatNumber } from '../format/format-number.js';
import { useDate } from '../text/use-date.js';
import { useText } from '../text/use-text.js';
import { evaluationAddress } from './evaluation-address.js';

/** A current list with the evaluation that says most about it. */
export interface EvaluatedList {
  readonly list: ListMetadata;
  readonly evaluation: ListEvaluation | null;
}

type ReasonId = 'evaluation.none-earlier-version' | 'evaluation.none-different-experiments' | 'evaluation.none-yet';

const WHY_NONE: Readonly<Record<WhyNoEvaluation, ReasonId>> = {
  'part-of-earlier-version': 'evaluation.none-earlier-version',
  'different-experiments': 'evaluation.none-different-experiments',
  'not-evaluated': 'evaluation.none-yet',
};

/** For every current list the way to its newest evaluation. */
export function EvaluationsOfLists({ lists, shown }: { lists: readonly EvaluatedList[]; shown: number | undefined }) {
  const t = useText();
  const date = useDate();
  if (lists.length === 0) return null;
  const current = lists.map(({ list }) => list);
  // Many lists have none for the same reason, which is said once.
  const without = lists.filter(({ evaluation }) => evaluation === null).map(({ list }) => list);
  const reasons = new Map(without.map((list) => [list.id, whyNoEvaluation(list, current)]));
  // Most lists have the same evaluation, whose date is said once.
  const evaluations = new Map(lists.flatMap(({ evaluation }) => (evaluation ? [[evaluation.id, evaluation]] : [])));
  return (
    <section class="list-card" aria-labelledby="of-lists">
      <h2 id="of-lists">{t('evaluation.of-lists')}</h2>
      {[...evaluations.values()].map(({ id, savedAt }) => (
        <p class="note">{t('evaluation.id-date', { id, date: date(savedAt) })}</p>
      ))}
      <table class="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('lists.list')}</th>
            <th scope="col">{t('lists.learnt-from')}</th>
            <th scope="col">{t('frame.evaluation')}</th>
          </tr>
        </thead>
        <tbody>
          {lists.map(({ list, evaluation }) => (
            <tr>
              <th scope="row">
                <a href={`/lists/${encodeURIComponent(list.id)}`}>{list.id}</a>
              </th>
              <td class="number">{formatNumber(list.known.compounds)}</td>
              <td>
                {evaluation === null ? (
                  <span class="quiet">{t('evaluation.none-of-list')}</span>
                ) : (
                  <a
                    href={evaluationAddress(evaluation.id)}
                    aria-current={evaluation.id === shown ? 'page' : undefined}
                  >
                    {t('evaluation.by-id', { id: evaluation.id })}
                  </a>
                )}
                {evaluation === null || evaluation.sameData ? '' : t('lists.with-other-compounds')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {[...new Set(reasons.values())].map((why) => (
        <p class="note">
          <Text
            message={message(WHY_NONE[why], {
              lists: without.filter(({ id }) => reasons.get(id) === why).map(({ id }) => id),
            })}
          />
        </p>
      ))}
    </section>
  );
}
