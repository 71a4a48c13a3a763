import type { PlainId } from '../../messages/message.js';
import { elementTable, type ElementPlace } from './element-table.js';
import type { ElementValues } from './element-values.js';
import type { ExploreQuery } from './explore-query.js';
import { useText } from '../text/use-text.js';
import { ElementCell } from './element-cell.js';

const BLOCKS: readonly { block: ElementPlace['block']; label: PlainId }[] = [
  { block: 'main', label: 'explore.main-groups' },
  { block: 'transition', label: 'explore.transition-metals' },
  { block: 'lanthanide', label: 'explore.lanthanides' },
  { block: 'actinide', label: 'explore.actinides' },
];

interface PeriodicTableProps {
  readonly query: ExploreQuery;
  /** Counts and mean scores under the filters in force; null if none are shown. */
  readonly values: ElementValues | null;
}

/**
 * The periodic table as element filter. One block after the other in the document, which is how a phone shows them;
 * with more room the blocks join into the usual long form.
 */
export function PeriodicTable({ query, values }: PeriodicTableProps) {
  const t = useText();
  return (
    <div class={values ? 'periodic-table periodic-table-values' : 'periodic-table'} data-element-grid="">
      {BLOCKS.map(({ block, label }) => (
        <div class={`block block-${block}`} role="group" aria-label={t(label)}>
          {block === 'transition' || block === 'main' ? null : (
            <span class={`range range-row-${block}`} aria-hidden="true">
              {block === 'lanthanide' ? '*' : '**'}
            </span>
          )}
          {elementTable
            .filter((place) => place.block === block)
            .map((place) => (
              <ElementCell
                place={place}
                query={query}
                value={values ? (values.of.get(place.symbol) ?? { rows: 0, meanScore: null, shade: 0 }) : null}
              />
            ))}
          {block === 'transition' ? (
            <>
              <span class="range g3 r6" aria-hidden="true">
                *
              </span>
              <span class="range g3 r7" aria-hidden="true">
                **
              </span>
            </>
          ) : null}
        </div>
      ))}
    </div>
  );
}
