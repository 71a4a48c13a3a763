import { Layout } from '../components/layout.js';
import { Problem, type PageProblem } from '../components/problem.js';
import type { PageContext } from '../page-context.js';

/** A page for a request that has no other: what went wrong, and ways on. */
export function ProblemPage({ context, problem }: { context: PageContext; problem: PageProblem }) {
  return (
    <Layout context={context} title={problem.title} section={null}>
      <div class="narrow">
        <h1>{problem.title}</h1>
        <Problem problem={{ ...problem, title: 'What happened' }} />
        <p>
          <a href="/">Explore the ranked lists</a> or look up a formula in the box above, for example{' '}
          <a href="/compositions/BaTiO3">BaTiO3</a>.
        </p>
      </div>
    </Layout>
  );
}
