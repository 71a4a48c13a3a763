import { PROTOCOLS } from '../../evaluation/protocols.js';
import type { ArityEvaluation } from '../../evaluation/types.js';
import { spaceName } from '../../space/space-name.js';
import { evaluationAnchor } from '../evaluation-anchor.js';
import { formatHits } from '../format-hits.js';
import { formatNumber } from '../format-number.js';
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
  const { protocol, folds, candidates, known, heldOut, baseRate, models, published } = evaluation;
  const name = spaceName(evaluation).replace('-', ' ');
  const subject = `${PROTOCOLS[protocol].title}, ${name}`;
  const shared = { evaluation, subject, modelTitles };
  const byFolds = models.flatMap(({ model, calibration }) =>
    calibration ? [{ label: modelTitles.get(model) ?? model, check: calibration }] : [],
  );
  return (
    <section aria-label={subject}>
      <h3 id={evaluationAnchor(evaluation)} class="space-name">
        {name}
      </h3>
      <p>
        {folds > 1 ? `Means of ${folds} folds. ` : ''}
        {formatHits(heldOut.inSpace)} held-out compounds lie among {formatNumber(candidates)} candidates
        {heldOut.inSpace < heldOut.unknown
          ? ` (of ${formatHits(heldOut.unknown)} that were new; the others cannot be listed)`
          : ''}
        . The models learnt from {formatNumber(known)} known compounds of this size.{' '}
        {baseRate > 0 ? `Of random picks, 1 in ${formatNumber(1 / baseRate)} would be a hit.` : ''}
      </p>
      <DiscoveryFigures {...shared} />
      <HitsTable {...shared} />
      <AnionHits {...shared} />
      {published ? (
        <CalibrationFigure
          subject={subject}
          introduction={
            'The scores of the published list, which its own calibration made from known compounds alone, against the ' +
            'compounds of the files. Where the files hold more or fewer compounds than were hidden for the calibration, all scores ' +
            'are off by about the same factor.'
          }
          checks={[{ label: published.list ?? 'list', check: published }]}
        />
      ) : null}
      <CalibrationFigure
        subject={subject}
        introduction="Chances by rank, learnt on all folds but one and checked on that one, for each model as if it ranked a list."
        checks={byFolds}
      />
    </section>
  );
}
