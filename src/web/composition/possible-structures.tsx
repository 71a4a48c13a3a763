import type { Structures } from '../../service/structures/structures.js';
import { Formula } from '../components/formula.js';
import { Ion } from '../components/ion.js';
import { Text } from '../components/text.js';
import { compositionAddress } from '../composition-address.js';
import { NOT_TRANSLATED } from '../not-translated.js';
import { useText } from '../text/use-text.js';
import { DataTable } from '../components/data-table.js';

const SHOWN = 5;

/** Which structures the composition may have, with files to begin calculations from. */
export function PossibleStructures({ found }: { found: Structures }) {
  const t = useText();
  const { conventional, structures, tolerance } = found;
  if (structures.length === 0) return null;
  return (
    <section class="wide" aria-labelledby="structures">
      <h2 id="structures">{t('structures.title')}</h2>
      <p class="note">{t('structures.means')}</p>
      <DataTable
        kind="small"
        caption={t('structures.table', { formula: conventional })}
        columns={[t('structures.prototype'), t('structures.space-group'), t('structures.example'), 'CIF']}
      >
        {structures.slice(0, SHOWN).map(({ prototype, label, spaceGroup, example, cif, source, sourceId }) => (
          <tr>
            <th scope="row">
              <span {...NOT_TRANSLATED}>{prototype}</span>
              {source === null ? null : (
                <div class="note">
                  {t('structures.coordinates', { source: sourceId === null ? source : `${source} ${sourceId}` })}
                </div>
              )}
            </th>
            <td {...NOT_TRANSLATED}>{spaceGroup ?? '\u2013'}</td>
            <td>
              <a href={compositionAddress(example)}>
                <Formula text={example} />
              </a>
            </td>
            <td>
              {label === null || cif === null ? (
                '\u2013'
              ) : (
                <a
                  href={`/v1${compositionAddress(conventional)}/cif?prototype=${encodeURIComponent(label)}`}
                  download={`${conventional}-${label}.cif`}
                >
                  CIF
                </a>
              )}
            </td>
          </tr>
        ))}
      </DataTable>
      {tolerance ? (
        <p>
          <Text
            id="structures.tolerance"
            goldschmidt={tolerance.goldschmidt.toFixed(3)}
            bartel={tolerance.bartel.toFixed(2)}
            a={<Ion ion={tolerance.a} />}
            b={<Ion ion={tolerance.b} />}
          />
        </p>
      ) : null}
    </section>
  );
}
