import { sourceTitle } from './source-title.js';
import { message, type Message } from '../../messages/message.js';
import type { ListMetadata } from '../../store/types.js';
import { shareOfScore } from './share-of-score.js';
import type { CompositionReport, ScoreResult } from '../types.js';

/** What a score says, in a few plain sentences, at least one. */
export function describeScore(
  result: ScoreResult,
  sources: CompositionReport['sources'],
  list: ListMetadata | null,
): Message[] {
  return [whoReports(result, sources), chance(result), rankText(result, list)].filter((part) => part !== null);
}

function whoReports({ known, conventional }: ScoreResult, sources: CompositionReport['sources']): Message | null {
  if (!known) return null;
  const names = [...new Set(sources.map(({ title }) => title))].sort();
  return message('score.known', { formula: conventional, sources: names.map(sourceTitle) });
}

function chance({ score, rank, known, unscored }: ScoreResult): Message {
  if (unscored) return message('score.none', { reason: unscored.detail });
  if (known && rank === null) return message('score.fit');
  return message('score.share', { share: share(score!) });
}

function share(score: number): Message {
  const { count, of } = shareOfScore(score);
  if (count === of) return message('score.nearly-all');
  return count > 0 ? message('score.percent', { percent: (100 * count) / of }) : message('score.below');
}

function rankText({ rank, estimatedRank, known }: ScoreResult, list: ListMetadata | null): Message | null {
  if (!list || estimatedRank === null) return null;
  const values = { rank: rank ?? estimatedRank, candidates: list.candidates, list: list.id };
  if (rank !== null) return message(known ? 'score.rank-when-unknown' : 'score.rank', values);
  return message(known ? 'score.rank-of-known' : 'score.not-listed', values);
}
