import { message } from '../../messages/message.js';
import { nameOf } from '../../messages/name-of.js';
import type { ListEvaluation } from '../../service/evaluate/evaluation-of-list.js';
import type { ListMetadata } from '../../store/types.js';
import { hasCharges } from '../../space/has-charges.js';
import { calibrationSummary } from './calibration-summary.js';
import { evaluationAddress } from '../evaluation/evaluation-address.js';
import { formatDate } from '../format/format-date.js';
import { formatNumber } from '../format/format-number.js';
import { sourceTitle } from '../../service/scores/source-title.js';
import { useLanguage, useText } from '../text/use-text.js';
import { NOT_TRANSLATED } from '../not-translated.js';
import { ListLink } from '../components/list-link.js';
import { Text } from '../components/text.js';

interface ListProvenanceProps {
  readonly list: ListMetadata;
  /** That of its models, if there is one. */
  readonly evaluation: ListEvaluation | null;
}

/** Where a list comes from and how large the space was that it was chosen from. */
export function ListProvenance({ list, evaluation }: ListProvenanceProps) {
  const t = useText();
  const language = useLanguage();
  const { space, known, sources, models } = list;
  const builtIn = sources.filter((source) => source.starter);
  const calibrated = calibrationSummary(list.calibration);
  const counts = {
    candidates: formatNumber(list.candidates),
    cations: formatNumber(space.cations),
    anions: formatNumber(space.anions),
    ratios: formatNumber(space.ratios),
    most: space.maxAmount,
  };
  return (
    <dl class="facts">
      <div>
        <dt>{t('lists.list')}</dt>
        <dd>{t('lists.id-version', { id: list.id, version: list.version })}</dd>
      </div>
      <div>
        <dt>{t('lists.published')}</dt>
        <dd>
          <time dateTime={list.publishedAt}>{formatDate(list.publishedAt, language)}</time>
        </dd>
      </div>
      <div>
        <dt>{t('lists.learnt-from')}</dt>
        <dd>
          {t([
            message('lists.sources', {
              sources: sources.map(({ name, title, compounds, starter: own }) =>
                message(own ? 'lists.source-starter' : 'lists.source', {
                  name: sourceTitle(title ?? name),
                  count: formatNumber(compounds),
                }),
              ),
            }),
            message('lists.known-in-space', {
              count: formatNumber(known.compounds),
              cells: formatNumber(known.inSpace),
            }),
          ])}
          {builtIn.length > 0 ? (
            <>
              {' '}
              <Text
                id="lists.starter"
                ingest={<code>npx incognita ingest FILE</code>}
                build={<code>npx incognita build</code>}
              />
            </>
          ) : null}
        </dd>
      </div>
      {builtIn.some(({ licence }) => licence !== undefined) ? (
        <div>
          <dt>{t('lists.licence')}</dt>
          <dd {...NOT_TRANSLATED}>
            {builtIn
              .map(({ name, title, licence, citation }) => `${title ?? name}: ${licence}, ${citation}`)
              .join('; ')}
          </dd>
        </div>
      ) : null}
      <div>
        <dt>{t('lists.chosen-from')}</dt>
        <dd>
          {!hasCharges(list.kind)
            ? t('lists.space-no-charges', counts)
            : // A single cation has no ratio to choose.
              t(list.arity === 2 ? 'lists.space-binary' : 'lists.space-ionic', counts)}
        </dd>
      </div>
      {list.parts ? (
        <div>
          <dt>{t('lists.put-together')}</dt>
          <dd>
            {list.parts.map((part, index) => (
              <>
                {index > 0 ? ', ' : ''}
                <Text id="lists.part" list={<ListLink id={part.list} />} rows={formatNumber(part.rows)} />
              </>
            ))}{' '}
            {list.scope ? t(list.scope === 'hydrogen' ? 'lists.with-hydrogen' : 'lists.without-hydrogen') : null}
          </dd>
        </div>
      ) : null}
      <div>
        <dt>{t('lists.listed')}</dt>
        <dd>{t('lists.rows', { count: formatNumber(list.rows) })}</dd>
      </div>
      <div>
        <dt>{t('lists.ranked-by')}</dt>
        <dd>{t(message('text.verbatim', { text: models.map(({ name }) => nameOf('model', name)) }))}</dd>
      </div>
      {calibrated === null ? null : (
        <div>
          <dt>{t('lists.calibrated-by')}</dt>
          <dd>{t(calibrated)}</dd>
        </div>
      )}
      {evaluation === null ? null : (
        <div>
          <dt>{t('lists.evaluated')}</dt>
          <dd>
            <Text
              id="lists.evaluated-on"
              link={<a href={evaluationAddress(evaluation.id)}>{t('lists.how-well')}</a>}
              date={formatDate(evaluation.savedAt, language)}
            />
            {evaluation.sameData ? '' : t('lists.with-other-compounds')}
          </dd>
        </div>
      )}
      {list.rankFor ? (
        <div>
          <dt>{t('lists.ranked-for')}</dt>
          <dd>{t('lists.ranked-for-what', { name: list.rankFor.name, count: list.rankFor.compounds })}</dd>
        </div>
      ) : null}
      <div>
        <dt>{t('lists.made-with')}</dt>
        <dd>{t('lists.version-seed', { version: list.codeVersion, seed: list.seed })}</dd>
      </div>
      <div>
        <dt>SHA-256</dt>
        <dd class="checksum">{list.checksum}</dd>
      </div>
    </dl>
  );
}
