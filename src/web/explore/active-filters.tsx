import type { VNode } from 'preact';
import { sayParts } from '../../messages/say-parts.js';
import type { ConditionChip } from '../../rows/condition.js';
import { conditionEntries } from '../../rows/conditions.js';
import { Formula } from '../components/formula.js';
import { IonWord } from '../components/ion.js';
import { useLanguage, useText } from '../text/use-text.js';
import { elementGroups } from './element-sets.js';
import { exploreAddress, isUnfiltered, type ExploreQuery } from './explore-query.js';
import { withoutConditions } from './without-conditions.js';

/** A chip of a condition, with what drops it from the view. */
interface Active extends ConditionChip<unknown> {
  readonly changes: Partial<ExploreQuery>;
}

/** Values in the words of a search that are formulas. */
const SHOWN_AS_FORMULA: readonly string[] = ['type', 'formula'];

function activeFilters(query: ExploreQuery): Active[] {
  return conditionEntries.flatMap(([key, condition]) => {
    const value = query[key];
    if (value === undefined) return [];
    return condition.chips(value as never).map((chip) => ({
      ...chip,
      changes: { [key]: chip.rest ?? (Array.isArray(value) ? [] : undefined) },
    }));
  });
}

/** What a chip says, its value as chemists write it. */
function ChipText({ message, as }: Pick<Active, 'message' | 'as'>) {
  const t = useText();
  const show = (name: string, value: unknown): VNode | undefined => {
    const text = String(value);
    if (as === 'search') return SHOWN_AS_FORMULA.includes(name) ? <Formula text={text} /> : undefined;
    if (as === 'ion') return <IonWord text={text} />;
    if (as === 'formula') return <Formula text={text} />;
    if (as !== 'element group') return undefined;
    const group = elementGroups.find(({ elements }) => elements.join() === text);
    return <>{group ? t(group.label) : text.replaceAll(',', ', ')}</>;
  };
  return <>{sayParts(message, useLanguage(), show)}</>;
}

interface ActiveFiltersProps {
  readonly query: ExploreQuery;
  /** The address of the page with another view; that of the explore page by default. */
  readonly address?: (query: ExploreQuery) => string;
}

/** Each condition in force, as a link that drops it. */
export function ActiveFilters({ query, address = exploreAddress }: ActiveFiltersProps) {
  const t = useText();
  if (isUnfiltered(query)) return null;
  return (
    <ul class="active-filters one-line" aria-label={t('explore.active')}>
      {activeFilters(query).map(({ id, message, as, changes }) => (
        <li>
          <a
            id={`drop-${id}`}
            class="chip chip-on"
            href={address({ ...query, after: 0, trail: [], ...changes })}
            data-swap=""
            rel="nofollow"
          >
            <ChipText message={message} as={as} />
            <span aria-hidden="true"> ×</span>
            <span class="visually-hidden">{` ${t('explore.drop')}`}</span>
          </a>
        </li>
      ))}
      <li>
        <a id="drop-all" href={address(withoutConditions(query))} data-swap="">
          {t('explore.clear')}
        </a>
      </li>
    </ul>
  );
}
