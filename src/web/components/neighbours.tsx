import type { Neighbour } from '../../service/types.js';
import { compositionAddress } from '../composition-address.js';
import { Formula } from './formula.js';
import { Ion } from './ion.js';

/** Known compounds that become this one by the exchange of one ion. */
export function Neighbours({ neighbours, formula }: { neighbours: readonly Neighbour[]; formula: string }) {
  if (neighbours.length === 0) return null;
  return (
    <section aria-labelledby="neighbours">
      <h2 id="neighbours">Nearest known compounds</h2>
      <p class="note">
        Exchange one ion of a known compound and <Formula text={formula} /> results. The more alike the two ions, the
        better the sign.
      </p>
      <table class="small">
        <caption class="visually-hidden">Known compounds one ion away</caption>
        <thead>
          <tr>
            <th scope="col">Known compound</th>
            <th scope="col">Exchange</th>
            <th scope="col" class="number">
              Similarity
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
                <Ion text={exchanged.from} /> → <Ion text={exchanged.to} />
              </td>
              <td class="number">{similarity.toFixed(2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
