import type { ListElementPairs } from '../../service/rows/element-pairs.js';
import { Layout } from '../components/layout.js';
import { exploreAddress } from '../explore/explore-query.js';
import { PlotFigure } from '../figures/plot-figure.js';
import { formatNumber } from '../format/format-number.js';
import { TableScroll } from '../components/table-scroll.js';
import type { PageContext } from '../page-context.js';
import { useText } from '../text/use-text.js';
import { PairFigure } from './pair-figure.js';

/** Pairs in the table below the figure, those in the most rows. */
const SHOWN = 30;

/** Which elements the rows of a list have together, as a figure and as a table. */
export function PairPage({ context, pairs }: { context: PageContext; pairs: ListElementPairs }) {
  const t = useText();
  const { list, elements, rows } = pairs;
  const title = t('lists.pairs-of', { id: list.id });
  const all = rows
    .flatMap((row, i) => row.slice(0, i).map((count, j) => ({ both: [elements[j]!, elements[i]!], count })))
    .filter(({ count }) => count > 0);
  const most = all.toSorted((a, b) => b.count - a.count).slice(0, SHOWN);
  return (
    <Layout context={context} title={title} section="lists">
      <article class="list-page">
        <h1>{t('lists.pairs')}</h1>
        <p class="lede">
          <a href={`/lists/${encodeURIComponent(list.id)}`}>{list.id}</a>
        </p>
        <p class="note">{t('lists.pairs-means')}</p>
        <div class="pair-figure">
          <PlotFigure
            id="element-pairs"
            data={{
              columns: ['first', 'second', 'rows'],
              rows: all.map(({ both: [first, second], count }) => [first!, second!, count]),
            }}
          >
            <TableScroll label={title}>
              <PairFigure pairs={pairs} title={title} />
            </TableScroll>
          </PlotFigure>
        </div>
        <section aria-labelledby="most-pairs">
          <h2 id="most-pairs">{t('lists.most-pairs')}</h2>
          <ul class="inline">
            {most.map(({ both, count }) => (
              <li>
                <a href={exploreAddress({ list: list.id, elements: both, exclude: [], after: 0, trail: [] })}>
                  {both.join('\u2013')}
                </a>{' '}
                <span class="quiet">{formatNumber(count)}</span>
              </li>
            ))}
          </ul>
        </section>
      </article>
    </Layout>
  );
}
