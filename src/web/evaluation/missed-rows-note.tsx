import type { ModelEvaluation } from '../../evaluation/types.js';
import { nameOf } from '../../messages/name-of.js';
import { formatNumber } from '../format/format-number.js';
import { useText } from '../text/use-text.js';

/** Which rankings lack none of the rows that scoring every candidate would give, and what is estimated of the others; nothing in older reports. */
export function MissedRowsNote({ models }: { models: readonly ModelEvaluation[] }) {
  const t = useText();
  const exact = models.filter(({ missedRows }) => missedRows?.by === 'search');
  const sampled = models.flatMap(({ model, missedRows }) =>
    missedRows?.by === 'sample' ? [{ model, ...missedRows }] : [],
  );
  return (
    <>
      {exact.length > 0 ? (
        <p>{t('evaluation.missed-none', { models: exact.map(({ model }) => nameOf('model', model)) })}</p>
      ) : null}
      {sampled.map(({ model, rows, missed, high, sampled: cells }) => (
        <p>
          {t('evaluation.missed', {
            model: nameOf('model', model),
            count: formatNumber(Math.round(rows)),
            missed: formatNumber(Math.round(missed)),
            high: formatNumber(Math.round(high)),
            sampled: formatNumber(Math.round(cells)),
          })}
        </p>
      ))}
    </>
  );
}
