import { shareOfScore } from '../../service/share-of-score.js';
import type { CompositionReport } from '../../service/types.js';
import type { ListMetadata } from '../../store/types.js';
import { formatNumber } from '../format-number.js';

function share(score: number): string {
  const { count, of } = shareOfScore(score);
  if (count === of) return 'ほぼすべて';
  const whole = of === 100 ? '100件中' : '1万件中';
  return count > 0 ? `${whole}およそ${count}件` : `${whole}1件未満`;
}

/** What a score says, in Japanese: the service's own sentences are English. */
export function meaningInJapanese(report: CompositionReport, list: ListMetadata | null): string {
  const { known, score, rank, estimatedRank } = report;
  if (score === null) return 'スコアはありません。理由は次のとおりです。';
  const candidates = list ? formatNumber(list.space.candidates - list.known.inSpace) : '';
  const place =
    rank !== null
      ? `候補${candidates}件中${formatNumber(rank)}位です。`
      : estimatedRank === null || !list
        ? ''
        : `候補${candidates}件中およそ${formatNumber(estimatedRank)}位と推定されます。`;
  if (known && rank === null) {
    return `既知の化合物です。モデルはこの化合物から学習しているため、スコアは予測ではなく当てはまりの良さを表します。${place}`;
  }
  return `このスコアの候補は、${share(score)}が、モデルの見ていないデータベースに報告されていると見込まれます。${place}`;
}
