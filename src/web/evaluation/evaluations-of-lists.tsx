import type { ListEvaluation } from '../../service/evaluate/evaluation-of-list.js';
import type { ListMetadata } from '../../store/types.js';
import { formatNumber } from '../format/format-number.js';
import { useDate } from '../text/use-date.js';
import { useText } from '../text/use-text.js';
import { evaluationAddress } from './evaluation-address.js';

/** A current list with the evaluation that says most about it. */
export interface EvaluatedList {
  readonly list: ListMetadata;
  readonly evaluation: ListEvaluation | null;
}

/** For every current list the way to its newest evaluation. */
export function EvaluationsOfLists({ lists, shown }: { lists: readonly EvaluatedList[]; shown: number | undefined }) {
  const t = useText();
  const date = useDate();
  if (lists.length === 0) return null;
  return (
    <section class="list-card" aria-labelledby="of-lists">
      <h2 id="of-lists">{t('evaluation.of-lists')}</h2>
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
                  t('evaluation.none-of-list')
                ) : (
                  <a
                    href={evaluationAddress(evaluation.id)}
                    aria-current={evaluation.id === shown ? 'page' : undefined}
                  >
                    {t('evaluation.id-date', { id: evaluation.id, date: date(evaluation.savedAt) })}
                  </a>
                )}
                {evaluation === null || evaluation.sameData ? '' : t('lists.with-other-compounds')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
