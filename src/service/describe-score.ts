import type { ListMetadata, SourceRecord } from '../store/types.js';
import type { ScoreResult } from './types.js';

/** What a score says, in a few plain sentences. */
export function describeScore(
  result: ScoreResult,
  sources: readonly SourceRecord[],
  list: ListMetadata | null,
): string {
  return [known(result, sources), chance(result), place(result, list)].filter((part) => part !== '').join(' ');
}

function known(result: ScoreResult, sources: readonly SourceRecord[]): string {
  if (!result.known) return '';
  const names = [...new Set(sources.map((source) => source.source))].sort().join(', ');
  return `${result.conventional} is known: ${names} reports it.`.replace(/(, .*) reports it/, '$1 report it');
}

function chance(result: ScoreResult): string {
  if (result.unscored) return `There is no score. ${result.unscored.detail}`;
  const percent = 100 * result.score!;
  const share =
    percent >= 1
      ? `about ${Math.round(percent)} of a hundred`
      : percent >= 0.01
        ? `about ${Math.round(100 * percent)} of ten thousand`
        : 'fewer than one of ten thousand';
  if (result.known) {
    return `Of candidates that score as it does, ${share} are expected to be reported by a database that the models never saw.`;
  }
  return `Of the candidates with this score, ${share} are expected to be reported by a database that the models never saw.`;
}

function place(result: ScoreResult, list: ListMetadata | null): string {
  if (!list || result.estimatedRank === null) return '';
  const candidates = whole(list.space.candidates - list.known.inSpace);
  const rank = whole(result.estimatedRank);
  if (result.rank !== null) return `It is number ${rank} of ${candidates} candidates in ${list.id}.`;
  if (result.known) return `It would stand near number ${rank} of ${candidates} candidates in ${list.id}.`;
  return `It is below the end of ${list.id}, near number ${rank} of ${candidates} candidates by estimate.`;
}

function whole(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 0 });
}
