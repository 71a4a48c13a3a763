import { ionLabel } from '../../chemistry/ions/ion.js';
import { PlotFigure } from '../figures/plot-figure.js';
import { slug } from '../figures/slug.js';
import { NeighbourFigure } from './neighbour-figure.js';
import type { Neighbour } from '../../service/types.js';
import { compositionAddress } from '../composition-address.js';
import { Formula } from '../components/formula.js';
import { IonLink } from '../ions/ion-link.js';
import { useText } from '../text/use-text.js';
import { Text } from '../components/text.js';
import { DataTable } from '../components/data-table.js';

interface NeighboursProps {
  readonly neighbours: readonly Neighbour[];
  readonly formula: string;
  /** Whether another part of the page says what a charge such as 8/3+ is. */
  readonly saysFractions?: boolean;
}

/** Known compounds that become this one by the exchange of one ion, or of one element in a composition without charges. */
export function Neighbours({ neighbours, formula, saysFractions = false }: NeighboursProps) {
  const t = useText();
  if (neighbours.length === 0) return null;
  const ions = neighbours.flatMap(({ exchanged }) => [exchanged.from, exchanged.to]);
  const hasCharges = ions.some(({ charge }) => charge !== 0);
  return (
    <section aria-labelledby="neighbours">
      <h2 id="neighbours">{t('composition.neighbours')}</h2>
      <p class="note">
        <Text
          id={hasCharges ? 'composition.neighbours-means' : 'composition.neighbours-of-elements'}
          formula={<Formula text={formula} />}
        />
      </p>
      <PlotFigure
        id={`nearest-${slug(formula)}`}
        data={{
          columns: ['formula', 'from', 'to', 'similarity'],
          rows: neighbours.map(({ conventional, exchanged, similarity }) => [
            conventional,
            ionLabel(exchanged.from),
            ionLabel(exchanged.to),
            similarity,
          ]),
        }}
      >
        <NeighbourFigure neighbours={neighbours} formula={formula} title={t('picture.nearest', { formula })} />
      </PlotFigure>
      <p class="note">{t(hasCharges ? 'picture.nearest-means' : 'picture.nearest-of-elements')}</p>
      {!saysFractions && ions.some(({ charge }) => !Number.isInteger(charge)) ? (
        <p class="note">{t('composition.fraction-means')}</p>
      ) : null}
      <DataTable
        kind="small"
        caption={t(hasCharges ? 'composition.neighbours-table' : 'composition.neighbours-table-of-elements')}
        columns={[t('composition.known'), t('composition.exchange'), { number: t('composition.similarity') }]}
      >
        {neighbours.slice(0, 10).map(({ conventional, exchanged, similarity }) => (
          <tr>
            <th scope="row">
              <a href={compositionAddress(conventional)}>
                <Formula text={conventional} />
              </a>
            </th>
            <td>
              <IonLink ion={exchanged.from} /> → <IonLink ion={exchanged.to} />
            </td>
            <td class="number">{similarity.toFixed(2)}</td>
          </tr>
        ))}
      </DataTable>
    </section>
  );
}
