import type { PropertySummary } from '../../service/properties/property-reports.js';
import { Command } from '../components/command.js';
import { Layout } from '../components/layout.js';
import { FiguresTable } from '../components/figures-table.js';
import { formatNumber } from '../format/format-number.js';
import type { PageContext } from '../page-context.js';
import { useText } from '../text/use-text.js';
import { ErrorHeadings } from './error-headings.js';
import { FitForm } from './fit-form.js';

const FIT = 'npx incognita property fit gap data/measured-band-gaps.csv --column band_gap_eV --unit eV --folds fold';
const COMPUTE = 'npx incognita columns compute 3';

interface PropertiesPageProps {
  readonly context: PageContext;
  readonly properties: readonly PropertySummary[];
  /** Whether properties may be fitted here. */
  readonly mayChange: boolean;
}

/** The properties that were learnt from tables, how well, and how to learn another one. */
export function PropertiesPage({ context, properties, mayChange }: PropertiesPageProps) {
  const t = useText();
  return (
    <Layout context={context} title={t('frame.properties')} section="properties">
      <div class="narrow">
        <h1>{t('frame.properties')}</h1>
        <p>{t('property-page.lead')}</p>
        {properties.length === 0 ? (
          <p>{t('property-page.none')}</p>
        ) : (
          <FiguresTable
            title={t('frame.properties')}
            head={
              <>
                <th scope="col">{t('property-page.name')}</th>
                <th scope="col">{t('property-page.unit')}</th>
                <th scope="col" class="number">
                  {t('property-page.rows')}
                </th>
                <ErrorHeadings />
                <th scope="col">{t('property-page.file')}</th>
              </>
            }
          >
            {properties.map(({ name, unit, rows, crossValidation: { random, systems }, file }) => (
              <tr>
                <th scope="row">
                  <a href={`/properties/${name}`}>{name}</a>
                </th>
                <td>{unit}</td>
                <td class="number">{formatNumber(rows)}</td>
                <td class="number">{random.meanAbsoluteError.toPrecision(3)}</td>
                <td class="number">{systems.meanAbsoluteError.toPrecision(3)}</td>
                <td>{file}</td>
              </tr>
            ))}
          </FiguresTable>
        )}
        <section class="part" aria-labelledby="learn-another">
          <h2 id="learn-another">{t(properties.length === 0 ? 'property-page.learn-first' : 'property-page.learn')}</h2>
          {mayChange ? (
            <FitForm />
          ) : (
            <>
              <p>{t('property-page.learn-how')}</p>
              <Command text={FIT} />
            </>
          )}
          <p>{t('property-page.columns-how')}</p>
          <Command text={COMPUTE} />
        </section>
      </div>
    </Layout>
  );
}
