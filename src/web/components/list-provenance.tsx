import type { ListEvaluation } from '../../service/evaluation-of-list.js';
import type { ListMetadata } from '../../store/types.js';
import { calibrationSummary } from '../calibration-summary.js';
import { evaluationAddress } from '../evaluation-address.js';
import { formatDate } from '../format-date.js';
import { formatNumber } from '../format-number.js';
import { useText } from '../text/use-text.js';

interface ListProvenanceProps {
  readonly list: ListMetadata;
  /** What models are called, by name. */
  readonly modelTitles: ReadonlyMap<string, string>;
  /** That of its models, where there is one. */
  readonly evaluation: ListEvaluation | null;
}

/** Where a list comes from and how large the space was that it was chosen from. */
export function ListProvenance({ list, modelTitles, evaluation }: ListProvenanceProps) {
  const t = useText();
  const { space, known, sources, models } = list;
  const starter = sources.some((source) => source.starter);
  const calibrated = calibrationSummary(list.calibration);
  return (
    <dl class="facts">
      <div>
        <dt>{t('List')}</dt>
        <dd>
          {list.id}, version {list.version}
        </dd>
      </div>
      <div>
        <dt>{t('Published')}</dt>
        <dd>
          <time dateTime={list.publishedAt}>{formatDate(list.publishedAt)}</time>
        </dd>
      </div>
      <div>
        <dt>{t('Learnt from')}</dt>
        <dd>
          {sources
            .map(
              (source) => `${source.name}${source.starter ? ' (starter set)' : ''}, ${formatNumber(source.compounds)}`,
            )
            .join('; ')}
          {'. '}
          {formatNumber(known.compounds)} of the known compounds have this many elements, {formatNumber(known.inSpace)}{' '}
          of them are cells of the candidate space.
          {starter ? (
            <>
              {' '}
              The starter set is a small selection that comes with Incognita; a database of your own replaces it:{' '}
              <code>npx incognita ingest FILE</code>, then <code>npx incognita build</code>.
            </>
          ) : null}
        </dd>
      </div>
      <div>
        <dt>{t('Chosen from')}</dt>
        <dd>
          {formatNumber(space.candidates - known.inSpace)}{' '}
          {list.kind === 'intermetallic'
            ? `candidates: ${formatNumber(space.cations)} elements`
            : `charge-balanced candidates: ${formatNumber(space.cations)} cations, ${formatNumber(space.anions)} anions`}
          , {formatNumber(space.ratios)} {space.ratios === 1 ? 'ratio' : 'ratios'} with amounts up to {space.maxAmount}
        </dd>
      </div>
      <div>
        <dt>{t('Listed')}</dt>
        <dd>{formatNumber(list.rows)}, the best of them; known compounds are left out</dd>
      </div>
      <div>
        <dt>{t('Ranked by')}</dt>
        <dd>{models.map(({ name }) => modelTitles.get(name) ?? name).join('; ')}</dd>
      </div>
      {calibrated === null ? null : (
        <div>
          <dt>{t('Calibrated by')}</dt>
          <dd>{calibrated}</dd>
        </div>
      )}
      {evaluation === null ? null : (
        <div>
          <dt>{t('Evaluated')}</dt>
          <dd>
            <a href={evaluationAddress(evaluation.id)}>How well its models do</a>, {formatDate(evaluation.savedAt)}
            {evaluation.sameData ? '' : ', measured with other known compounds'}
          </dd>
        </div>
      )}
      <div>
        <dt>{t('Made with')}</dt>
        <dd>
          Incognita {list.codeVersion}, seed {list.seed}
        </dd>
      </div>
      <div>
        <dt>SHA-256</dt>
        <dd class="checksum">{list.checksum}</dd>
      </div>
    </dl>
  );
}
