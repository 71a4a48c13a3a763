import type { DescribedOperation } from './describe-operations.js';
import { operationExamples } from './operation-examples.js';
import { useText } from '../text/use-text.js';
import { MarkedText } from './marked-text.js';
import { Copy } from '../components/copy.js';

/** An answer as text, cut if it would fill the page. */
const ANSWER_LINES = 40;

function answerText(answer: unknown): string {
  const text = typeof answer === 'string' ? answer : JSON.stringify(answer, null, 2);
  const lines = text.split('\n');
  return lines.length > ANSWER_LINES ? `${lines.slice(0, ANSWER_LINES).join('\n')}\n\u2026` : text;
}

/** One operation: what it does, its parameters, how to ask in three languages, and what comes back. */
export function Operation({ operation, origin }: { operation: DescribedOperation; origin: string }) {
  const t = useText();
  const { id, method, path, summary, description, parameters, answer } = operation;
  return (
    <section class="operation" aria-labelledby={id}>
      <h3 id={id}>
        <code>
          {method} {path}
        </code>
      </h3>
      <p>
        <strong>{summary}</strong>
      </p>
      {description === '' ? null : <MarkedText text={description} />}
      {parameters.length === 0 ? null : (
        <dl class="facts parameters">
          {parameters.map((parameter) => (
            <div>
              <dt>
                <code>{parameter.name}</code>
                {parameter.required ? ` ${t('api-page.required')}` : ''}
              </dt>
              <dd>
                <MarkedText text={parameter.description} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {operationExamples(origin, operation).map(({ language, code }, place) => (
        <details open={place === 0}>
          <summary>{language}</summary>
          <pre tabIndex={0} aria-label={`${language}: ${summary}`}>
            <code>{code}</code>
          </pre>
          <Copy text={code} label={t('frame.copy')} />
        </details>
      ))}
      {answer === undefined ? null : (
        <details>
          <summary>{t('api-page.example')}</summary>
          <pre tabIndex={0} aria-label={`${t('api-page.example')}: ${summary}`}>
            <code>{answerText(answer)}</code>
          </pre>
        </details>
      )}
    </section>
  );
}
