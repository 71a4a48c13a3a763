import { formatNumber } from '../format/format-number.js';
import { useText } from '../text/use-text.js';
import { scoreHistogram } from './score-histogram.js';

/** How the scores of a batch are spread, as a table whose numbers are drawn as well. */
export function BatchHistogram({ scores }: { scores: readonly number[] }) {
  const t = useText();
  const ranges = scoreHistogram(scores);
  const most = Math.max(...ranges.map(({ count }) => count));
  return (
    <details class="batch-histogram" open={scores.length > 20}>
      <summary>{t('batch.histogram')}</summary>
      <table>
        <caption class="visually-hidden">{t('batch.histogram')}</caption>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{t('explore.score')}</th>
            <th scope="col">{t('batch.formulas')}</th>
          </tr>
        </thead>
        <tbody>
          {ranges.map(({ from, to, count }) => (
            <tr>
              <th scope="row">{t('batch.score-range', { from: String(from), to: String(to) })}</th>
              <td>
                <svg viewBox="0 0 200 10" width="200" height="10" aria-hidden="true" focusable="false">
                  <rect class="score-bar-fill" width={((200 * count) / Math.max(1, most)).toFixed(1)} height="10" />
                </svg>{' '}
                {formatNumber(count)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
