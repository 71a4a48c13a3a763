import type { ListEvaluation } from '../../service/evaluate/evaluation-of-list.js';
import type { ListMetadata } from '../../store/types.js';
import { calibrationSummary } from './calibration-summary.js';
import { evaluationAddress } from '../evaluation/evaluation-address.js';
import { formatDate } from '../format/format-date.js';
import { formatNumber } from '../format/format-number.js';
import { useLanguage, useText } from '../text/use-text.js';
import { Said } from '../components/said.js';
import { NOT_TRANSLATED } from '../not-translated.js';
import { Words } from '../components/words.js';

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
  const language = useLanguage();
  const { space, known, sources, models } = list;
  const builtIn = sources.filter((source) => source.starter);
  const calibrated = calibrationSummary(list.calibration);
  const counts = {
    candidates: formatNumber(space.candidates - known.inSpace),
    cations: formatNumber(space.cations),
    anions: formatNumber(space.anions),
    ratios: formatNumber(space.ratios),
    most: space.maxAmount,
  };
  return (
    <dl class="facts">
      <div>
        <dt>{t('List')}</dt>
        <dd>{t('{id}, version {version}', { id: list.id, version: list.version })}</dd>
      </div>
      <div>
        <dt>{t('Published')}</dt>
        <dd>
          <time dateTime={list.publishedAt}>{formatDate(list.publishedAt, language)}</time>
        </dd>
      </div>
      <div>
        <dt>{t('Learnt from')}</dt>
        <dd>
          {sources
            .map(({ name, compounds, starter: own }) =>
              t(own ? '{name} (built in), {count}' : '{name}, {count}', { name, count: formatNumber(compounds) }),
            )
            .join('; ')}
          {'. '}
          {t(
            '{count} of the known compounds have this many elements, {cells} of them are cells of the candidate space.',
            {
              count: formatNumber(known.compounds),
              cells: formatNumber(known.inSpace),
            },
          )}
          {builtIn.length > 0 ? (
            <>
              {' '}
              <Words
                text="A database of your own replaces the built-in data: {ingest}, then {build}."
                ingest={<code>npx incognita ingest FILE</code>}
                build={<code>npx incognita build</code>}
              />
            </>
          ) : null}
        </dd>
      </div>
      {builtIn.some(({ licence }) => licence !== undefined) ? (
        <div>
          <dt>{t('Licence and citation')}</dt>
          <dd {...NOT_TRANSLATED}>
            {builtIn.map(({ name, licence, citation }) => `${name}: ${licence}, ${citation}`).join('; ')}
          </dd>
        </div>
      ) : null}
      <div>
        <dt>{t('Chosen from')}</dt>
        <dd>
          {list.kind === 'intermetallic'
            ? t('{candidates} candidates: {cations} elements, amounts up to {most} in {ratios} ratios', counts)
            : // A single cation has no ratio to choose.
              t(
                list.arity === 2
                  ? '{candidates} charge-balanced candidates: {cations} cations, {anions} anions'
                  : '{candidates} charge-balanced candidates: {cations} cations, {anions} anions, cation amounts up to {most} in {ratios} ratios',
                counts,
              )}
        </dd>
      </div>
      <div>
        <dt>{t('Listed')}</dt>
        <dd>{t('{count}, the best of them; known compounds are left out', { count: formatNumber(list.rows) })}</dd>
      </div>
      <div>
        <dt>{t('Ranked by')}</dt>
        <dd>{models.map(({ name }) => t(modelTitles.get(name) ?? name)).join('; ')}</dd>
      </div>
      {calibrated === null ? null : (
        <div>
          <dt>{t('Calibrated by')}</dt>
          <dd>
            <Said text={calibrated} />
          </dd>
        </div>
      )}
      {evaluation === null ? null : (
        <div>
          <dt>{t('Evaluated')}</dt>
          <dd>
            <a href={evaluationAddress(evaluation.id)}>{t('How well its models do')}</a>,{' '}
            {formatDate(evaluation.savedAt, language)}
            {evaluation.sameData ? '' : t(', measured with other known compounds')}
          </dd>
        </div>
      )}
      <div>
        <dt>{t('Made with')}</dt>
        <dd>{t('Incognita {version}, seed {seed}', { version: list.codeVersion, seed: list.seed })}</dd>
      </div>
      <div>
        <dt>SHA-256</dt>
        <dd class="checksum">{list.checksum}</dd>
      </div>
    </dl>
  );
}
