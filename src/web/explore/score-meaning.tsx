import { formatScore } from '../format/format-score.js';
import { useText } from '../text/use-text.js';
import { ScoreShare } from './score-share.js';
import { Text } from '../components/text.js';

/** What the number says, by the first score of the table, and where to read more. */
export function ScoreMeaning({ score }: { score: number }) {
  const t = useText();
  return (
    <p class="note">
      <Text id="explore.score-meaning" score={formatScore(score)} share={<ScoreShare score={score} />} />
      {t('text.sentence-separator')}
      <a href="/about#score">{t('frame.what-a-score-means')}</a>
    </p>
  );
}
