import { message } from '../../messages/message.js';
import { Text } from '../components/text.js';
import { spaceLabel } from '../format/space-label.js';
import { nameOf } from '../../messages/name-of.js';
import { describeTime } from '../../evaluation/describe-time.js';
import type { EvaluationFile, EvaluationReport } from '../../evaluation/types.js';
import { evaluationAnchor } from './evaluation-anchor.js';
import { sourceTitle } from '../../service/scores/source-title.js';
import { formatNumber } from '../format/format-number.js';
import { useDate } from '../text/use-date.js';
import { useText } from '../text/use-text.js';
import { SpaceEvaluation } from './space-evaluation.js';

/** Parts that are all unfolded; of more, the first is. */
const MOST_OPEN = 3;

interface EvaluationBodyProps {
  readonly report: EvaluationReport;
}

/** An evaluation for people who have to decide whether to trust a list: the page and the HTML report show the same. */
export function EvaluationBody({ report }: EvaluationBodyProps) {
  const t = useText();
  const date = useDate();
  const { protocols, arities, sources, seed, codeVersion, time, evaluatedAt } = report;
  const parts = protocols.flatMap(({ name }) => arities.filter(({ protocol }) => protocol === name));
  return (
    <div class="evaluation">
      <p class="lede">{t('evaluation.lead')}</p>
      <p>{t('evaluation.caution')}</p>
      <dl class="facts">
        <div>
          <dt>{t('lists.evaluated')}</dt>
          <dd>
            <Text
              id="evaluation.when"
              date={<time dateTime={evaluatedAt}>{date(evaluatedAt)}</time>}
              made={t('lists.version-seed', { version: codeVersion, seed: String(seed) })}
            />
          </dd>
        </div>
        <div>
          <dt>{t('lists.learnt-from')}</dt>
          <dd>
            {t(
              message('text.verbatim', {
                text: sources.map(({ name, title, compounds }) =>
                  message('lists.source', { name: sourceTitle(title ?? name), count: formatNumber(compounds) }),
                ),
              }),
            )}
          </dd>
        </div>
      </dl>
      {parts.length > 1 ? (
        <nav class="contents" aria-label={t('evaluation.contents')}>
          <ul>
            {parts.map((evaluation) => (
              <li>
                <a href={`#${evaluationAnchor(evaluation)}`}>
                  {t('evaluation.part', {
                    protocol: nameOf('protocol', evaluation.protocol),
                    space: spaceLabel(evaluation),
                  })}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      {protocols.map(({ name, files }) => (
        <section aria-labelledby={name}>
          <h2 id={name}>{t(nameOf('protocol', name))}</h2>
          <p>{t(nameOf('protocol', `${name}-means`))}</p>
          {files.length > 0 ? <Files files={files} /> : null}
          {name === 'time' && time ? <p>{t(describeTime(time))}</p> : null}
          {arities
            .filter(({ protocol }) => protocol === name)
            .map((evaluation) => (
              <SpaceEvaluation
                evaluation={evaluation}
                all={report.arities}
                open={parts.length <= MOST_OPEN || evaluation === parts[0]}
              />
            ))}
        </section>
      ))}
    </div>
  );
}

function Files({ files }: { files: readonly EvaluationFile[] }) {
  const t = useText();
  return (
    <dl class="facts">
      {files.map(({ role, name, compositions, refused }) => (
        <div>
          <dt>{role === 'neutral' ? t('evaluation.neutral') : t('evaluation.held-out')}</dt>
          <dd>
            {t('evaluation.compositions', { name, count: formatNumber(compositions) })}
            {refused === 0 ? '' : t('evaluation.unread', { count: refused })}
          </dd>
        </div>
      ))}
    </dl>
  );
}
