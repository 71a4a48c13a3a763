import { PROTOCOLS } from '../../evaluation/protocols.js';
import type { EvaluationFile, EvaluationReport } from '../../evaluation/types.js';
import { spaceName } from '../../space/space-name.js';
import { evaluationAnchor } from './evaluation-anchor.js';
import { formatNumber } from '../format/format-number.js';
import { useDate } from '../text/use-date.js';
import { useText } from '../text/use-text.js';
import { SpaceEvaluation } from './space-evaluation.js';

interface EvaluationBodyProps {
  readonly report: EvaluationReport;
  /** What models are called, by name. */
  readonly modelTitles: ReadonlyMap<string, string>;
}

/** An evaluation for people who have to decide whether to trust a list: the page and the HTML report show the same. */
export function EvaluationBody({ report, modelTitles }: EvaluationBodyProps) {
  const t = useText();
  const date = useDate();
  const { protocols, arities, sources, seed, codeVersion, evaluatedAt } = report;
  const parts = protocols.flatMap(({ name }) => arities.filter(({ protocol }) => protocol === name));
  return (
    <div class="evaluation">
      <p class="lede">
        {t(
          'Each model ranked compositions without having seen some real compounds. Counted is how many of those stand among its first candidates.',
        )}
      </p>
      <p>
        {t(
          'A candidate that is not a hit need not be wrong: perhaps nobody has tried it. So the numbers compare models with each other and with random picks; they are the least that a list can be right, not the most. In brackets: 95 % intervals.',
        )}
      </p>
      <dl class="facts">
        <div>
          <dt>{t('Evaluated')}</dt>
          <dd>
            <time dateTime={evaluatedAt}>{date(evaluatedAt)}</time>,{' '}
            {t('Incognita {version}, seed {seed}', { version: codeVersion, seed })}
          </dd>
        </div>
        <div>
          <dt>{t('Learnt from')}</dt>
          <dd>{sources.map(({ name, compounds }) => `${name}, ${formatNumber(compounds)}`).join('; ')}</dd>
        </div>
      </dl>
      {parts.length > 1 ? (
        <nav class="contents" aria-label={t('Contents')}>
          <ul>
            {parts.map((evaluation) => (
              <li>
                <a href={`#${evaluationAnchor(evaluation)}`}>
                  {t(PROTOCOLS[evaluation.protocol].title)}, {t(spaceName(evaluation).replace('-', ' '))}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      {protocols.map(({ name, description, files }) => (
        <section aria-labelledby={name}>
          <h2 id={name}>{t(PROTOCOLS[name].title)}</h2>
          <p>{t(description)}</p>
          {files.length > 0 ? <Files files={files} /> : null}
          {arities
            .filter(({ protocol }) => protocol === name)
            .map((evaluation) => (
              <SpaceEvaluation evaluation={evaluation} modelTitles={modelTitles} />
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
          <dt>{role === 'neutral' ? t('Neutral') : t('Held out')}</dt>
          <dd>
            {t('{name}, {count} compositions', { name, count: formatNumber(compositions) })}
            {refused === 0
              ? ''
              : refused === 1
                ? t('; 1 row could not be read')
                : t('; {count} rows could not be read', { count: formatNumber(refused) })}
          </dd>
        </div>
      ))}
    </dl>
  );
}
