import { conventionalFormula } from '../../chemistry/formula/spellings.js';
import { nameOf } from '../../messages/name-of.js';
import type { ListRow } from '../../rows/list-row.js';
import { arityName } from '../../space/space-name.js';
import type { ListMetadata } from '../../store/types.js';
import { FormulaLink } from '../components/formula-link.js';
import { IonList } from '../components/ion-list.js';
import { Layout } from '../components/layout.js';
import { ListLink } from '../components/list-link.js';
import { ScoreRange } from '../components/score-range.js';
import { TableScroll } from '../components/table-scroll.js';
import { ReportedMark } from '../components/reported-mark.js';
import { exploreAddress } from '../explore/explore-query.js';
import { formatNumber } from '../format/format-number.js';
import { formatScore } from '../format/format-score.js';
import type { PageContext } from '../page-context.js';
import { useText } from '../text/use-text.js';
import { SymbolsInput } from '../components/symbols-input.js';
import { DataTable } from '../components/data-table.js';

const EXAMPLES: readonly string[] = ['Li,Na,Mg,Al,Si,P,S,Cl,O', 'Ba,Sr,Ca,Ti,Zr,S', 'Fe,Mn,Co,Ni,Li,P,O'];

interface ShelfPageProps {
  readonly context: PageContext;
  readonly elements: readonly string[];
  /** Words that are no elements. */
  readonly unknown: readonly string[];
  /** All other elements. */
  readonly exclude: readonly string[];
  readonly lists: readonly { readonly list: ListMetadata; readonly total: number }[];
  /** The best of all lists. */
  readonly rows: readonly { readonly row: ListRow; readonly list: ListMetadata }[];
}

/** Candidates that consist only of the elements of a shelf, of all numbers of elements at once. */
export function ShelfPage({ context, elements, unknown, exclude, lists, rows }: ShelfPageProps) {
  const t = useText();
  const count = lists.reduce((sum, { total }) => sum + total, 0);
  const best = rows[0]?.row.score ?? 1;
  return (
    <Layout context={context} title={t('shelf.title')} section="explore">
      <div class="maps">
        <div class="lead">
          <h1>{t('shelf.title')}</h1>
          <p>{t('shelf.lead')}</p>
        </div>
        <form class="map-form compare-formulas" action="/shelf" method="get">
          <div class="field field-wide">
            <label for="shelf-elements">{t('shelf.elements')}</label>
            <SymbolsInput
              id="shelf-elements"
              name="elements"
              value={elements.join(' ')}
              placeholder="Li Na Mg Al P S O"
              most={600}
            />
          </div>
          <button type="submit">{t('shelf.show')}</button>
        </form>
        {unknown.length > 0 ? <p class="note">{t('shelf.unknown', { words: [...unknown] })}</p> : null}
        {elements.length < 2 ? null : count === 0 ? (
          <p class="nothing">{t('shelf.none')}</p>
        ) : (
          <section class="part" aria-labelledby="shelf-found">
            <h2 id="shelf-found">{t('shelf.found', { count })}</h2>
            <p class="element-sets">
              {lists.map(({ list, total }) => (
                <a
                  class="chip"
                  href={exploreAddress({ list: list.id, elements: [], exclude, after: 0, trail: [] })}
                  rel="nofollow"
                >
                  {t('shelf.of-list', { kind: t(nameOf('space', arityName(list.arity))), count: formatNumber(total) })}
                </a>
              ))}
            </p>
            <p>{t('shelf.first', { count: formatNumber(rows.length) })}</p>
            <TableScroll label={t('shelf.title')}>
              <DataTable
                kind="results shelf-rows"
                caption={t('shelf.title')}
                columns={[
                  t('frame.formula'),
                  t('explore.score'),
                  { number: t('explore.rank') },
                  t('lists.list'),
                  t('explore.oxidation-states'),
                ]}
              >
                {rows.map(({ row, list }) => {
                  const formula = conventionalFormula(row);
                  return (
                    <tr>
                      <th scope="row">
                        <FormulaLink conventional={formula} here={false} />
                        <ReportedMark formula={row.formula} />
                      </th>
                      <td>
                        <span class="score-cell">
                          <span class="score-number">{formatScore(row.score)}</span>
                          <ScoreRange score={row.score} low={row.scoreLow} high={row.scoreHigh} best={best} />
                        </span>
                      </td>
                      <td class="number">{formatNumber(row.rank)}</td>
                      <td>
                        <ListLink id={list.id} />
                      </td>
                      <td>
                        <IonList ions={row.ions} formula={formula} />
                      </td>
                    </tr>
                  );
                })}
              </DataTable>
            </TableScroll>
          </section>
        )}
        <p class="element-sets">
          <span>{t('shelf.examples')}</span>
          {EXAMPLES.map((example) => (
            <a class="chip" href={`/shelf?elements=${example}`}>
              {example.replaceAll(',', ' ')}
            </a>
          ))}
        </p>
      </div>
    </Layout>
  );
}
