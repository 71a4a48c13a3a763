import type { ModelEvaluation } from '../../evaluation/types.js';
import { formatNumber } from '../format/format-number.js';
import { useText } from '../text/use-text.js';
import { formatPercent } from './format-percent.js';

/** How much of the first rows stays without a part of the compounds; nothing if it was not measured. */
export function StabilityNote({ models }: { models: readonly ModelEvaluation[] }) {
  const t = useText();
  const stability = models.find((model) => model.stability)?.stability;
  if (!stability) return null;
  const { resamples, leftOut, sharesAt } = stability;
  return (
    <p>
      {sharesAt
        .map(({ n, mean, least, most }) =>
          t('evaluation.stability', {
            resamples,
            part: formatPercent(leftOut, t),
            count: formatNumber(n),
            share: formatPercent(mean, t),
            least: formatPercent(least, t),
            most: formatPercent(most, t),
          }),
        )
        .join(t('text.sentence-separator'))}
    </p>
  );
}
