import type { CompositionReport } from '../../service/types.js';
import type { ListMetadata } from '../../store/types.js';
import { formatScore } from '../format/format-score.js';
import { useText } from '../text/use-text.js';
import { Said } from '../components/said.js';
import { ScoreBar } from '../components/score-bar.js';

/** Ranks shown before the composition's own where its place in the list is opened. */
const BEFORE = 10;

/** The answer: the score with what it means in words, or why there is none. */
export function Verdict({ report, list }: { report: CompositionReport; list: ListMetadata | null }) {
  const t = useText();
  const { score, rank } = report;
  const state = report.known
    ? t('Known compound')
    : score === null
      ? t('No score')
      : t('Not reported in the databases learnt from');
  return (
    <section class={report.known ? 'verdict verdict-known' : 'verdict'} aria-label={t('Score')}>
      <p class="verdict-state">{state}</p>
      {score === null || report.known ? null : (
        <p class="verdict-score">
          <span class="verdict-number">{formatScore(score)}</span> <ScoreBar score={score} />
        </p>
      )}
      <p class="verdict-words">
        <Said text={report.meaning} formula={report.conventional} />
      </p>
      {score !== null && report.known ? (
        <p class="quiet">{t('Score of the fit: {score}', { score: formatScore(score) })}</p>
      ) : null}
      {list && rank !== null ? (
        <p>
          <a
            href={`/?list=${encodeURIComponent(list.id)}${rank > BEFORE ? `&after=${rank - BEFORE - 1}` : ''}#results`}
          >
            {t('Its place in the list')}
          </a>
        </p>
      ) : null}
    </section>
  );
}
