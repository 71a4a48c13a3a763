import type { CompositionReport } from '../../service/types.js';
import type { ListMetadata } from '../../store/types.js';
import { formatNumber } from '../format-number.js';

function share(score: number): string {
  const percent = 100 * score;
  if (percent >= 99.5) return 'ほぼすべて';
  if (percent >= 1) return `100件中およそ${Math.round(percent)}件`;
  if (percent >= 0.01) return `1万件中およそ${Math.round(100 * percent)}件`;
  return '1万件中1件未満';
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
