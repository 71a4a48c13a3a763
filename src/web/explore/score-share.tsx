import { shareOfScore } from '../../service/scores/share-of-score.js';
import { formatNumber } from '../format/format-number.js';
import { useText } from '../text/use-text.js';

/** What a score says, as short as a table allows: "41 in 100". */
export function ScoreShare({ score }: { score: number }) {
  const t = useText();
  const { count, of } = shareOfScore(score);
  const whole = formatNumber(of);
  if (count === of) return <>{t('nearly all')}</>;
  return <>{count === 0 ? t('<1 in {of}', { of: whole }) : t('{count} in {of}', { count, of: whole })}</>;
}
