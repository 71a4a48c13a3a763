import type { Message } from '../../messages/message.js';
import { say } from '../../messages/say.js';
import { Formula } from '../components/formula.js';
import { Layout } from '../components/layout.js';
import { Problem, type PageProblem } from '../components/problem.js';
import { Text } from '../components/text.js';
import type { PageContext } from '../page-context.js';
import { useLanguage, useText } from '../text/use-text.js';

/** A page for a request that has no other: what went wrong, and ways on. */
export function ProblemPage({
  context,
  title,
  problem,
}: {
  context: PageContext;
  title: Message;
  problem: PageProblem;
}) {
  const t = useText();
  const text = say(title, useLanguage());
  return (
    <Layout context={context} title={text} section={null}>
      <div class="narrow">
        <h1>{text}</h1>
        <Problem problem={problem} />
        <p>
          <Text
            id="frame.ways-on"
            lists={<a href="/">{t('frame.explore-lists')}</a>}
            formula={
              <a href="/compositions/BaTiO3">
                <Formula text="BaTiO3" />
              </a>
            }
          />
        </p>
      </div>
    </Layout>
  );
}
