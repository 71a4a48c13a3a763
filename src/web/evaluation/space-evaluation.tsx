import { message } from '../../messages/message.js';
import { spaceLabel } from '../format/space-label.js';
import { nameOf } from '../../messages/name-of.js';
import type { ArityEvaluation } from '../../evaluation/types.js';
import { describeNearHull } from '../../evaluation/describe-near-hull.js';
import { notMeasured } from '../../evaluation/not-measured.js';
import { evaluationAnchor } from './evaluation-anchor.js';
import { formatHits } from './format-hits.js';
import { Text } from '../components/text.js';
import { formatNumber } from '../format/format-number.js';
import { useText } from '../text/use-text.js';
import { AnionHits } from './anion-hits.js';
import { CalibrationFigure } from './calibration-figure.js';
import { DiscoveryFigures } from './discovery-figures.js';
import { FileHitsTable } from './file-hits.js';
import { FirstRowsTable } from './first-rows-table.js';
import { HitsTable } from './hits-table.js';
import { MissedRowsNote } from './missed-rows-note.js';
import { TypeHits } from './type-hits.js';
import { StabilityNote } from './stability-note.js';

interface SpaceEvaluationProps {
  readonly evaluation: ArityEvaluation;
  /** Those of the same report. */
  readonly all: readonly ArityEvaluation[];
  /** Whether it is unfolded when the page is opened. */
  readonly open: boolean;
}

/** One space under one protocol: curves, table, anions, calibration. */
export function SpaceEvaluation({ evaluation, all, open }: SpaceEvaluationProps) {
  const t = useText();
  const { protocol, folds, candidates, known, heldOut, baseRate, models, published, nearHull } = evaluation;
  const space = spaceLabel(evaluation);
  const subject = t('evaluation.part', { protocol: nameOf('protocol', protocol), space });
  const shared = { evaluation, subject };
  const missing = notMeasured(evaluation, all);
  const byFolds = models.flatMap(({ model, calibration }) =>
    calibration ? [{ label: t(nameOf('model', model)), check: calibration }] : [],
  );
  const summary = [
    ...(folds > 1 ? [message('evaluation.folds', { folds })] : []),
    message('evaluation.among-candidates', {
      count: formatHits(heldOut.inSpace),
      candidates: formatNumber(candidates),
    }),
    ...(heldOut.inSpace < heldOut.unknown
      ? [message('evaluation.in-all', { count: formatHits(heldOut.unknown) })]
      : []),
    message('evaluation.learnt-from', { count: formatNumber(known) }),
    ...(baseRate > 0 ? [message('evaluation.random', { count: formatNumber(1 / baseRate) })] : []),
  ];
  return (
    <section aria-label={subject}>
      <details class="space-fold" open={open}>
        <summary>
          <h3 class="space-name">{t(space)}</h3>
        </summary>
        {/* The browser unfolds it for a link that leads into it. */}
        <div id={evaluationAnchor(evaluation)} class="space-parts">
          <p>{t(summary)}</p>
          <DiscoveryFigures {...shared} />
          <HitsTable {...shared} />
          <FileHitsTable {...shared} />
          <StabilityNote models={models} />
          {nearHull ? <p>{t(describeNearHull(nearHull))}</p> : null}
          {missing.length > 0 ? (
            <p class="quiet">
              <Text message={missing.map(({ why }) => why)} />
            </p>
          ) : null}
          <MissedRowsNote models={models} />
          <FirstRowsTable {...shared} />
          <AnionHits {...shared} />
          <TypeHits {...shared} />
          {published ? (
            <CalibrationFigure
              id={`${evaluationAnchor(evaluation)}-list`}
              subject={subject}
              introduction={t('evaluation.list-scores')}
              checks={[{ label: published.list ?? t('lists.list'), check: published }]}
            />
          ) : null}
          <CalibrationFigure
            id={`${evaluationAnchor(evaluation)}-folds`}
            subject={subject}
            introduction={t('evaluation.fold-scores')}
            checks={byFolds}
          />
        </div>
      </details>
    </section>
  );
}
