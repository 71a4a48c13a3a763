import { formatScore } from '../format/format-score.js';
import { useText } from '../text/use-text.js';
import { ScoreShare } from './score-share.js';
import { Words } from '../components/words.js';

/** What the number says, by the first score of the table, and where to read more. */
export function ScoreMeaning({ score }: { score: number }) {
  const t = useText();
  return (
    <p class="note">
      <Words
        text="Score {score} means: of compositions scored like this, about {share} turn up in a database that the models had not seen. A reason to look, not a proof."
        score={formatScore(score)}
        share={<ScoreShare score={score} />}
      />{' '}
      <a href="/about#score">{t('What a score means')}</a>
    </p>
  );
}
