import { describeOperations } from './describe-operations.js';
import { Layout } from '../components/layout.js';
import { MarkedText } from './marked-text.js';
import { Operation } from './operation.js';
import { Text } from '../components/text.js';
import type { PageContext } from '../page-context.js';
import { useLanguage, useText } from '../text/use-text.js';

/** The HTTP API as api-spec.yaml describes it, with examples against this very server. */
export function ApiPage({ context, origin }: { context: PageContext; origin: string }) {
  const t = useText();
  const { description, tags, operations } = describeOperations(useLanguage());
  return (
    <Layout context={context} title={t('api-page.title')} section="api">
      <article class="narrow prose api">
        <h1>{t('api-page.title')}</h1>
        <p class="lede">
          <Text id="api-page.lead" link={<a href="/openapi.yaml">/openapi.yaml</a>} />
        </p>
        <MarkedText text={description} />
        <nav aria-label={t('api-page.operations')}>
          <ul class="plain">
            {operations.map(({ id, method, path }) => (
              <li>
                <a href={`#${id}`}>
                  <code>
                    {method} {path}
                  </code>
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {tags.map(({ name, description: about }) => (
          <>
            <h2>{about}</h2>
            {operations
              .filter(({ tag }) => tag === name)
              .map((operation) => (
                <Operation operation={operation} origin={origin} />
              ))}
          </>
        ))}
      </article>
    </Layout>
  );
}
