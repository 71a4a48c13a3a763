import { Formula } from '../components/formula.js';
import { Layout } from '../components/layout.js';
import { Problem, type PageProblem } from '../components/problem.js';
import type { PageContext } from '../page-context.js';

/** A page for a request that has no other: what went wrong, and ways on. */
export function ProblemPage({
  context,
  title,
  problem,
}: {
  context: PageContext;
  title: string;
  problem: PageProblem;
}) {
  return (
    <Layout context={context} title={title} section={null}>
      <div class="narrow">
        <h1>{title}</h1>
        <Problem problem={problem} />
        <p>
          <a href="/">Explore the ranked lists</a> or look up a formula in the box above, for example{' '}
          <a href="/compositions/BaTiO3">
            <Formula text="BaTiO3" />
          </a>
          .
        </p>
      </div>
    </Layout>
  );
}
