import type { CompositionReport } from '../../service/types.js';
import type { Series } from '../../service/series/series.js';
import type { PredictedValue } from '../../service/properties/predicted-values.js';
import type { Structures } from '../../service/structures/structures.js';
import type { Precursors } from '../../service/energies/precursors.js';
import type { StabilityReport } from '../../service/energies/stability.js';
import type { ListMetadata } from '../../store/types.js';
import { scoreCitation } from '../citation.js';
import { ChemicalSystem } from './chemical-system.js';
import { Citation } from '../components/citation.js';
import { CompetingPhases } from './competing-phases.js';
import { Contributions } from './contributions.js';
import { Copy } from '../components/copy.js';
import { Formula } from '../components/formula.js';
import { FormulaLink } from '../components/formula-link.js';
import { KnownSources } from './known-sources.js';
import { Layout } from '../components/layout.js';
import { LookElsewhere } from './look-elsewhere.js';
import { MadeFrom } from './made-from.js';
import { Neighbours } from './neighbours.js';
import { OxidationForms, showsFraction } from './oxidation-forms.js';
import { passportAddress } from '../passport/passport-address.js';
import { PossibleStructures } from './possible-structures.js';
import { PredictedProperties } from './predicted-properties.js';
import { ScoredInstead } from './scored-instead.js';
import { SeriesPart } from './series-part.js';
import { Similar } from './similar.js';
import { Verdict } from './verdict.js';
import { nameOf } from '../../messages/name-of.js';
import { Text } from '../components/text.js';
import { formatScore } from '../format/format-score.js';
import type { PageContext } from '../page-context.js';
import { useText } from '../text/use-text.js';

interface CompositionPageProps {
  readonly context: PageContext;
  readonly report: CompositionReport;
  /** What competes with it, by energies. */
  readonly stability: StabilityReport;
  /** What it can be made from, of the compounds of a shelf if there is one. */
  readonly precursors: Precursors;
  readonly shelf: string;
  /** The formula as it was typed, if that is not how it is usually written. */
  readonly typed?: string | undefined;
  /** Another composition that may have been meant by what was typed. */
  readonly otherCase?: string | undefined;
  readonly structures: Structures;
  readonly series: Series;
  /** What the properties that were learnt say of it. */
  readonly predicted: readonly PredictedValue[];
  /** The list the score comes from. */
  readonly list: ListMetadata | null;
}

/** Everything there is to say about one composition, the answer first. */
export function CompositionPage({
  context,
  report,
  stability,
  precursors,
  shelf,
  typed,
  otherCase,
  structures,
  series,
  predicted,
  list,
}: CompositionPageProps) {
  const t = useText();
  return (
    <Layout context={context} title={typed ?? report.conventional} section={null}>
      <div class="composition">
        <header class="composition-head">
          <h1>
            <Formula text={typed ?? report.conventional} />
          </h1>
          {typed === undefined ? null : (
            <p>
              <Text id="composition.usually" formula={<Formula text={report.conventional} />} />
            </p>
          )}
          {otherCase === undefined ? null : (
            <p>
              <Text
                id="composition.other-case"
                elements={report.elements.join(', ')}
                formula={<FormulaLink conventional={otherCase} here={false} />}
              />
            </p>
          )}
          <p class="quiet">
            <Text
              id="composition.type"
              type={<Formula text={report.anonymousFormula} />}
              formula={<Formula text={report.formula} />}
            />
            {report.kinds.length === 0 ? null : (
              <> · {t('composition.kinds', { kinds: report.kinds.map((kind) => nameOf('kind', kind)) })}</>
            )}
          </p>
          <Copy text={report.conventional} label={t('frame.copy-formula')} />
          <p class="screen-only">
            <a href={passportAddress(report.conventional)}>{t('side.one-page')}</a>{' '}
            <a href={`/compare?formulas=${encodeURIComponent(report.conventional)}`}>{t('side.compare-with')}</a>
          </p>
        </header>
        <Verdict report={report} list={list} status={context.status} />
        <ScoredInstead members={report.instead} />
        {report.known ? <KnownSources report={report} /> : null}
        <OxidationForms forms={report.forms} formula={report.conventional} />
        <Contributions contributions={report.contributions} formula={report.conventional} />
        <Neighbours
          neighbours={report.neighbours}
          formula={report.conventional}
          saysFractions={showsFraction(report.forms)}
        />
        <Similar members={report.similar} list={report.list} hasCharges={report.kind !== 'no-charges'} />
        <ChemicalSystem report={report} />
        <PredictedProperties values={predicted} />
        <SeriesPart found={series} />
        <CompetingPhases stability={stability} />
        <PossibleStructures found={structures} />
        <MadeFrom found={precursors} shelf={shelf} />
        <LookElsewhere report={report} />
        {list && report.score !== null && !report.known ? (
          <section aria-labelledby="cite">
            <h2 id="cite">{t('composition.cite')}</h2>
            <Citation
              {...scoreCitation(
                { formula: report.conventional, score: formatScore(report.score), rank: report.rank },
                list,
                context.origin,
              )}
            />
          </section>
        ) : null}
      </div>
    </Layout>
  );
}
