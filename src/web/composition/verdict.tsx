import { rankAnchor } from '../explore/rank-anchor.js';
import { FLAGS } from '../../calibration/flags/flag.js';
import type { CompositionReport, Status } from '../../service/types.js';
import type { ListMetadata } from '../../store/types.js';
import { formatScore } from '../format/format-score.js';
import { sourceTitle } from '../../service/scores/source-title.js';
import { nameOf } from '../../messages/name-of.js';
import { useText } from '../text/use-text.js';
import { Formula } from '../components/formula.js';
import { raisedIon } from '../components/raised-ion.js';
import { Text } from '../components/text.js';
import { bestScore } from '../lists/best-score.js';
import { ScoreBar } from '../components/score-bar.js';

/** Ranks shown before the composition's own if its place in the list is opened. */
const BEFORE = 10;

interface VerdictProps {
  readonly report: CompositionReport;
  readonly list: ListMetadata | null;
  readonly status: Status;
}

/** The answer: the score with what it means in words, or why there is none. */
export function Verdict({ report, list, status }: VerdictProps) {
  const t = useText();
  const database = { count: status.compounds, sources: status.sources.map(({ title }) => sourceTitle(title)) };
  const { score, rank } = report;
  const state = report.known
    ? t('composition.known')
    : score === null
      ? t('composition.no-score')
      : t('composition.not-reported');
  return (
    <section class={report.known ? 'verdict verdict-known' : 'verdict'} aria-label={t('explore.score')}>
      <p class="verdict-state">{state}</p>
      {score === null || report.known ? null : (
        <p class="verdict-score">
          <span class="verdict-number">{formatScore(score, report)}</span>{' '}
          <ScoreBar score={score} best={bestScore(list)} />
        </p>
      )}
      {report.known ? null : <Interval report={report} />}
      {score === null && !report.known ? <p>{t('composition.not-known', database)}</p> : null}
      <p class="verdict-words">
        <Text
          message={report.meaning}
          show={(name, value) => (name === 'formula' ? <Formula text={String(value)} /> : undefined)}
        />
      </p>
      <Flags report={report} />
      {score !== null && report.known ? (
        <p class="quiet">{t('composition.fit-score', { score: formatScore(score) })}</p>
      ) : null}
      {list && rank !== null ? (
        <p>
          <a
            href={`/?list=${encodeURIComponent(list.id)}${rank > BEFORE ? `&after=${rank - BEFORE - 1}` : ''}#${rankAnchor(rank)}`}
          >
            {t('composition.in-the-list')}
          </a>
        </p>
      ) : null}
    </section>
  );
}

/** The 95 % interval of the score, unless both ends are written alike. */
function Interval({ report }: { report: CompositionReport }) {
  const t = useText();
  if (report.scoreLow === null || report.scoreHigh === null) return null;
  const [low, high] = [formatScore(report.scoreLow, report), formatScore(report.scoreHigh, report)];
  return low === high ? null : <p class="quiet">{t('composition.interval', { low, high })}</p>;
}

/** What chemistry says about the composition, and the rank before it was moved back for it. */
function Flags({ report: { flags, flagReasons, rank, rankBlend } }: { report: CompositionReport }) {
  const t = useText();
  if (flagReasons === null) return null;
  return (
    <>
      <dl class="flags">
        {flags.map((flag, index) => (
          <>
            <dt>{t(nameOf('flag', flag))}</dt>
            <dd>
              <Text message={flagReasons[index]!} show={raisedIon} />
            </dd>
          </>
        ))}
      </dl>
      {rank !== null && rankBlend !== null && rank > rankBlend && flags.some((flag) => FLAGS[flag] > 1) ? (
        <p class="quiet">{t('composition.moved-back', { rank: rankBlend })}</p>
      ) : null}
    </>
  );
}
