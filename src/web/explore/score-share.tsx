import { shareMessage } from '../../service/scores/share-of-score.js';
import { useText } from '../text/use-text.js';

/** What a score says, as short as a table allows: "41 in 100". */
export function ScoreShare({ score }: { score: number }) {
  return <>{useText()(shareMessage(score))}</>;
}
