import { PROTOCOLS } from '../../evaluation/protocols.js';
import type { ArityEvaluation } from '../../evaluation/types.js';
import { spaceName } from '../../space/space-name.js';
import { evaluationAnchor } from './evaluation-anchor.js';
import { formatHits } from './format-hits.js';
import { formatNumber } from '../format/format-number.js';
import { useText } from '../text/use-text.js';
import { AnionHits } from './anion-hits.js';
import { CalibrationFigure } from './calibration-figure.js';
import { DiscoveryFigures } from './discovery-figures.js';
import { HitsTable } from './hits-table.js';

interface SpaceEvaluationProps {
  readonly evaluation: ArityEvaluation;
  readonly modelTitles: ReadonlyMap<string, string>;
}

/** One space under one protocol: curves, table, anions, calibration. */
export function SpaceEvaluation({ evaluation, modelTitles }: SpaceEvaluationProps) {
  const t = useText();
  const { protocol, folds, candidates, known, heldOut, baseRate, models, published } = evaluation;
  const name = t(spaceName(evaluation).replace('-', ' '));
  const subject = `${t(PROTOCOLS[protocol].title)}, ${name}`;
  const shared = { evaluation, subject, modelTitles };
  const byFolds = models.flatMap(({ model, calibration }) =>
    calibration ? [{ label: t(modelTitles.get(model) ?? model), check: calibration }] : [],
  );
  return (
    <section aria-label={subject}>
      <h3 id={evaluationAnchor(evaluation)} class="space-name">
        {name}
      </h3>
      <p>
        {folds > 1 ? t('Means of {folds} folds. ', { folds }) : ''}
        {t('{count} held-out compounds lie among {candidates} candidates. ', {
          count: formatHits(heldOut.inSpace),
          candidates: formatNumber(candidates),
        })}
        {heldOut.inSpace < heldOut.unknown
          ? t('In all {count} were new; the others cannot be listed. ', { count: formatHits(heldOut.unknown) })
          : ''}
        {t('The models learnt from {count} known compounds of this size. ', { count: formatNumber(known) })}
        {baseRate > 0 ? t('Of random picks, 1 in {count} would be a hit.', { count: formatNumber(1 / baseRate) }) : ''}
      </p>
      <DiscoveryFigures {...shared} />
      <HitsTable {...shared} />
      <AnionHits {...shared} />
      {published ? (
        <CalibrationFigure
          subject={subject}
          introduction={t(
            'The scores of the published list, which its own calibration made from known compounds alone, against the compounds of the files. Where the files hold more or fewer compounds than were hidden for the calibration, all scores are off by about the same factor.',
          )}
          checks={[{ label: published.list ?? t('List'), check: published }]}
        />
      ) : null}
      <CalibrationFigure
        subject={subject}
        introduction={t(
          'Chances by rank, learnt on all folds but one and checked on that one, for each model as if it ranked a list.',
        )}
        checks={byFolds}
      />
    </section>
  );
}
