import type { CompositionReport } from '../../service/types.js';
import type { ListMetadata } from '../../store/types.js';
import { ChemicalSystem } from '../components/chemical-system.js';
import { Contributions } from '../components/contributions.js';
import { Copy } from '../components/copy.js';
import { Formula } from '../components/formula.js';
import { KnownSources } from '../components/known-sources.js';
import { Layout } from '../components/layout.js';
import { LookElsewhere } from '../components/look-elsewhere.js';
import { Neighbours } from '../components/neighbours.js';
import { OxidationForms } from '../components/oxidation-forms.js';
import { Verdict } from '../components/verdict.js';
import type { PageContext } from '../page-context.js';

interface CompositionPageProps {
  readonly context: PageContext;
  readonly report: CompositionReport;
  /** The list the score comes from. */
  readonly list: ListMetadata | null;
}

/** Everything there is to say about one composition, the answer first. */
export function CompositionPage({ context, report, list }: CompositionPageProps) {
  return (
    <Layout context={context} title={report.conventional} section={null}>
      <div class="composition">
        <header class="composition-head">
          <h1>
            <Formula text={report.conventional} />
          </h1>
          <p class="quiet">
            Type {report.anonymousFormula}
            {report.formula === report.conventional ? '' : `, reduced formula ${report.formula}`}
          </p>
          <Copy text={report.conventional} label="Copy formula" />
        </header>
        <Verdict report={report} list={list} />
        {report.known ? <KnownSources report={report} /> : null}
        <OxidationForms forms={report.forms} formula={report.conventional} />
        <Contributions contributions={report.contributions} modelTitles={context.modelTitles} />
        <Neighbours neighbours={report.neighbours} formula={report.conventional} />
        <ChemicalSystem report={report} />
        <LookElsewhere report={report} />
      </div>
    </Layout>
  );
}
