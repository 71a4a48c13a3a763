import type { ListMetadata, SourceRecord } from '../../store/types.js';
import { shareOfScore } from './share-of-score.js';
import type { ScoreResult } from '../types.js';

/** What a score says, in a few plain sentences. */
export function describeScore(
  result: ScoreResult,
  sources: readonly SourceRecord[],
  list: ListMetadata | null,
): string {
  return [whoReports(result, sources), chance(result), place(result, list)].filter((part) => part !== '').join(' ');
}

function whoReports({ known, conventional }: ScoreResult, sources: readonly SourceRecord[]): string {
  if (!known) return '';
  const names = [...new Set(sources.map((source) => source.source))].sort();
  return `${conventional} is known, reported by ${names.join(', ')}.`;
}

function chance({ score, rank, known, unscored }: ScoreResult): string {
  if (unscored) return `There is no score: ${unscored.detail}`.replace(/[^.]$/, '$&.');
  if (known && rank === null)
    return 'The models learnt from it, so its score is a measure of how well they fit it, not a forecast.';
  return `Of candidates with this score, ${share(score!)} are expected to be reported by a database that the models never saw.`;
}

function share(score: number): string {
  const { count, of } = shareOfScore(score);
  if (count === of) return 'nearly all';
  const whole = of === 100 ? 'a hundred' : 'ten thousand';
  return count > 0 ? `about ${count} of ${whole}` : `fewer than one of ${whole}`;
}

function place({ rank, estimatedRank, known }: ScoreResult, list: ListMetadata | null): string {
  if (!list || estimatedRank === null) return '';
  const candidates = whole(list.space.candidates - list.known.inSpace);
  if (rank !== null) {
    const then = known ? `When ${list.id} was made it was not known yet; it` : 'It';
    return `${then} is number ${whole(rank)} of ${candidates} candidates${known ? ' there' : ` in ${list.id}`}.`;
  }
  const near = `near number ${whole(estimatedRank)} of ${candidates} candidates`;
  return known ? `It would stand ${near} in ${list.id}.` : `It is below the end of ${list.id}, ${near} by estimate.`;
}

function whole(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 0 });
}
