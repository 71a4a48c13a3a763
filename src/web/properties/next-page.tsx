import type { Suggestion } from '../../properties/suggestion.js';
import type { PropertySummary } from '../../service/properties/property-reports.js';
import type { ListMetadata } from '../../store/types.js';
import type { StoredOutcome } from '../../store/outcome-store.js';
import { Command } from '../components/command.js';
import { FormulaLink } from '../components/formula-link.js';
import { Layout } from '../components/layout.js';
import { Problem, type PageProblem } from '../components/problem.js';
import { FiguresTable } from '../components/figures-table.js';
import { Text } from '../components/text.js';
import { ActiveFilters } from '../explore/active-filters.js';
import type { PageContext } from '../page-context.js';
import { useText } from '../text/use-text.js';
import { NextForm } from './next-form.js';
import { suggestionsAddress, type NextQuery } from './next-query.js';
import { OutcomeForm } from './outcome-form.js';
import { OUTCOME_WORDS } from './outcome-words.js';
import { spellFormula } from './spell-formula.js';

const ADD = 'npx incognita outcomes add ZnSnN2 made';

interface NextPageProps {
  readonly context: PageContext;
  readonly query: NextQuery;
  readonly properties: readonly PropertySummary[];
  /** The current lists. */
  readonly lists: readonly ListMetadata[];
  readonly suggestions: readonly Suggestion[];
  readonly outcomes: readonly StoredOutcome[];
  /** Absent if the question could be answered. */
  readonly problem?: PageProblem | undefined;
  /** Whether outcomes may be added here. */
  readonly mayChange: boolean;
}

/** What to try next, with why, and what came of what was tried. */
export function NextPage(props: NextPageProps) {
  const { context, query, properties, lists, suggestions, outcomes, problem, mayChange } = props;
  const t = useText();
  return (
    <Layout context={context} title={t('frame.next')} section="next">
      <div class="lead">
        <h1>{t('next-page.title')}</h1>
        <p>{t('next-page.lead')}</p>
      </div>
      {problem ? <Problem problem={problem} /> : null}
      <NextForm query={query} properties={properties} lists={lists} />
      <ActiveFilters query={query.view} address={(view) => suggestionsAddress(query, view)} />
      {suggestions.length > 0 ? (
        <Suggestions
          suggestions={suggestions}
          ofProperty={query.property !== undefined}
          learnt={query.property !== undefined || outcomes.length > 0}
        />
      ) : (
        <p>{t('next-page.nothing')}</p>
      )}
      <section class="part">
        <h2 id="outcomes">{t('next-page.outcomes')}</h2>
        {outcomes.length > 0 ? (
          <Outcomes outcomes={outcomes} mayChange={mayChange} />
        ) : (
          <p>{t('next-page.no-outcomes')}</p>
        )}
        <p>{t('next-page.add')}</p>
        {mayChange ? <OutcomeForm /> : <Command text={ADD} />}
      </section>
    </Layout>
  );
}

function Suggestions({
  suggestions,
  ofProperty,
  learnt,
}: Pick<NextPageProps, 'suggestions'> & {
  readonly ofProperty: boolean;
  /** Whether there is more to say than the scores of the lists. */
  readonly learnt: boolean;
}) {
  const t = useText();
  if (!learnt) return <Scores suggestions={suggestions} />;
  return (
    <FiguresTable
      kind="stacked"
      title={t('next-page.title')}
      head={
        <>
          <th scope="col">{t('frame.formula')}</th>
          <th scope="col" class="number">
            {t('next-page.expected')}
          </th>
          <th scope="col" class="number">
            {t(ofProperty ? 'next-page.deviation' : 'next-page.deviation-log-odds')}
          </th>
          <th scope="col">{t('next-page.why')}</th>
          <th scope="col">{t('next-page.nearest')}</th>
        </>
      }
    >
      {suggestions.map(({ formula, expected, standardDeviation, reason, nearestOutcomes }) => (
        <tr>
          <th scope="row">
            <FormulaLink conventional={spellFormula(formula)} here={false} />
          </th>
          <td class="number">{expected.toPrecision(3)}</td>
          <td class="number">{standardDeviation.toPrecision(2)}</td>
          <td class="words">
            <Text message={reason} />
          </td>
          <td class="words">
            {nearestOutcomes
              .map(({ formula: tried, outcome, value }) => `${tried} (${value ?? t(OUTCOME_WORDS[outcome])})`)
              .join(t('text.list-separator'))}
          </td>
        </tr>
      ))}
    </FiguresTable>
  );
}

/** Before the first outcome: the order of the lists. */
function Scores({ suggestions }: Pick<NextPageProps, 'suggestions'>) {
  const t = useText();
  return (
    <>
      <p class="note">{t('next-page.order-of-lists')}</p>
      <FiguresTable
        title={t('next-page.title')}
        head={
          <>
            <th scope="col">{t('frame.formula')}</th>
            <th scope="col" class="number">
              {t('explore.score')}
            </th>
          </>
        }
      >
        {suggestions.map(({ formula, expected }) => (
          <tr>
            <th scope="row">
              <FormulaLink conventional={spellFormula(formula)} here={false} />
            </th>
            <td class="number">{expected.toPrecision(3)}</td>
          </tr>
        ))}
      </FiguresTable>
    </>
  );
}

function Outcomes({ outcomes, mayChange }: Pick<NextPageProps, 'outcomes' | 'mayChange'>) {
  const t = useText();
  return (
    <FiguresTable
      title={t('next-page.outcomes')}
      head={
        <>
          <th scope="col">{t('frame.formula')}</th>
          <th scope="col">{t('next-page.outcome')}</th>
          <th scope="col">{t('next-page.date')}</th>
          <th scope="col">{t('next-page.note')}</th>
          {mayChange ? <th scope="col">{t('next-page.correct')}</th> : null}
        </>
      }
    >
      {outcomes.map(({ id, formula, outcome, value, date, note }) => (
        <tr>
          <th scope="row">
            <FormulaLink conventional={spellFormula(formula)} here={false} />
          </th>
          <td>{value ?? t(OUTCOME_WORDS[outcome])}</td>
          <td>{date}</td>
          <td>{note}</td>
          {mayChange ? (
            <td>
              <form action={`/next/outcomes/${id}/remove`} method="post">
                <button type="submit" aria-label={t('next-page.remove-of', { formula: spellFormula(formula) })}>
                  {t('next-page.remove')}
                </button>
              </form>
            </td>
          ) : null}
        </tr>
      ))}
    </FiguresTable>
  );
}
