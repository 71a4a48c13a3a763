import type { ListRow } from '../../rows/list-row.js';
import type { ColumnSetState } from '../../service/columns/column-sets.js';
import type { CompositionReport } from '../../service/types.js';
import type { StabilityReport } from '../../service/energies/stability.js';
import type { Series } from '../../service/series/series.js';
import type { ListMetadata } from '../../store/types.js';
import { listCitation, scoreCitation } from '../citation.js';
import { Citation } from '../components/citation.js';
import { Formula } from '../components/formula.js';
import { Layout } from '../components/layout.js';
import { Text } from '../components/text.js';
import { compositionAddress } from '../composition-address.js';
import { CompetingPhases } from '../composition/competing-phases.js';
import { KnownSources } from '../composition/known-sources.js';
import { NeighbourFigure } from '../composition/neighbour-figure.js';
import { OxidationForms } from '../composition/oxidation-forms.js';
import { Verdict } from '../composition/verdict.js';
import { PlotFigure } from '../figures/plot-figure.js';
import { slug } from '../figures/slug.js';
import { ionLabel } from '../../chemistry/ions/ion.js';
import { formatScore } from '../format/format-score.js';
import type { PageContext } from '../page-context.js';
import { useText } from '../text/use-text.js';
import { ComputedValues } from './computed-values.js';

/** Entries of databases that are named; silica alone has nineteen. */
const MOST_SOURCES = 6;

/** A candidate with the columns that were computed for its list. */
export interface PassportComputed {
  readonly row: ListRow;
  readonly sets: readonly ColumnSetState[];
}

interface PassportPageProps {
  readonly context: PageContext;
  readonly report: CompositionReport;
  readonly stability: StabilityReport;
  readonly series: Series;
  /** The list the score comes from. */
  readonly list: ListMetadata | null;
  readonly computed: PassportComputed | null;
}

/** What one takes along of a composition, on one printed page. */
export function PassportPage({ context, report, stability, series, list, computed }: PassportPageProps) {
  const t = useText();
  const { conventional, neighbours } = report;
  return (
    <Layout context={context} title={`${conventional}: ${t('side.passport')}`} section={null}>
      <article class="passport">
        <header class="composition-head">
          <h1>
            <Formula text={conventional} />
          </h1>
          <p class="quiet">{t('side.passport')}</p>
          <p class="screen-only">
            <a href={compositionAddress(conventional)}>{t('side.whole-page')}</a>
          </p>
        </header>
        <Verdict report={report} list={list} status={context.status} />
        {report.known ? <KnownSources report={report} most={MOST_SOURCES} /> : null}
        <OxidationForms forms={report.forms.slice(0, 3)} formula={conventional} />
        {neighbours.length > 0 ? (
          <section aria-labelledby="nearest">
            <h2 id="nearest">{t('composition.neighbours')}</h2>
            <PlotFigure
              id={`nearest-${slug(conventional)}`}
              data={{
                columns: ['formula', 'from', 'to', 'similarity'],
                rows: neighbours.map(({ conventional: known, exchanged, similarity }) => [
                  known,
                  ionLabel(exchanged.from),
                  ionLabel(exchanged.to),
                  similarity,
                ]),
              }}
            >
              <NeighbourFigure
                neighbours={neighbours}
                formula={conventional}
                title={t('picture.nearest', { formula: conventional })}
              />
            </PlotFigure>
          </section>
        ) : null}
        {series.solidSolution ? (
          <p>
            <Text message={series.solidSolution} />
          </p>
        ) : null}
        <CompetingPhases stability={{ ...stability, line: null, triangle: null }} />
        {computed ? <ComputedValues {...computed} /> : null}
        {list ? (
          <section aria-labelledby="cite">
            <h2 id="cite">{t('composition.cite')}</h2>
            <Citation
              {...(report.score === null
                ? listCitation(list, context.origin)
                : scoreCitation(
                    { formula: conventional, score: formatScore(report.score), rank: report.rank },
                    list,
                    context.origin,
                  ))}
            />
          </section>
        ) : null}
      </article>
    </Layout>
  );
}
