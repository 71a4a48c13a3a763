import type { Neighbour } from '../../service/types.js';
import { compositionAddress } from '../composition-address.js';
import { Formula } from '../components/formula.js';
import { Ion } from '../components/ion.js';
import { useText } from '../text/use-text.js';
import { Words } from '../components/words.js';

/** Known compounds that become this one by the exchange of one ion. */
export function Neighbours({ neighbours, formula }: { neighbours: readonly Neighbour[]; formula: string }) {
  const t = useText();
  if (neighbours.length === 0) return null;
  return (
    <section aria-labelledby="neighbours">
      <h2 id="neighbours">{t('Nearest known compounds')}</h2>
      <p class="note">
        <Words
          text="Exchange one ion of a known compound and {formula} results. The more alike the two ions, the better the sign."
          formula={<Formula text={formula} />}
        />
      </p>
      <table class="small">
        <caption class="visually-hidden">{t('Known compounds one ion away')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('Known compound')}</th>
            <th scope="col">{t('Exchange')}</th>
            <th scope="col" class="number">
              {t('Similarity')}
            </th>
          </tr>
        </thead>
        <tbody>
          {neighbours.slice(0, 10).map(({ conventional, exchanged, similarity }) => (
            <tr>
              <th scope="row">
                <a href={compositionAddress(conventional)}>
                  <Formula text={conventional} />
                </a>
              </th>
              <td>
                <Ion ion={exchanged.from} /> → <Ion ion={exchanged.to} />
              </td>
              <td class="number">{similarity.toFixed(2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
