import { say } from '../../messages/say.js';
import type { Message } from '../../messages/message.js';
import { message } from '../../messages/message.js';
import { nameOf } from '../../messages/name-of.js';
import { structureFamily } from '../../rows/search/structure-families.js';
import { CONDITIONS, type ConditionKey } from '../../rows/conditions.js';
import type { FacetCounts } from '../../store/list-overview.js';
import { Formula } from '../components/formula.js';
import { formatShort } from '../format/format-short.js';
import { formatNumber } from '../format/format-number.js';
import type { Language } from '../../messages/languages.js';
import { useLanguage, useText } from '../text/use-text.js';
import { exploreAddress, type ExploreQuery } from './explore-query.js';

type FacetValue = 'symbol' | 'kind' | 'formula' | 'charge' | 'family';

/** What a group of links is called, and how one of its values is written. */
const GROUPS: Partial<Record<ConditionKey, { label: Message; as: FacetValue }>> = {
  anion: { label: message('explore.anion'), as: 'symbol' },
  kind: { label: message('table.kind'), as: 'kind' },
  anonymousFormula: { label: message('table.type'), as: 'formula' },
  search: { label: message('table.family'), as: 'family' },
  chargeMax: { label: message('table.charge-max'), as: 'charge' },
};

interface FacetLinksProps {
  readonly query: ExploreQuery;
  readonly facets: readonly FacetCounts[];
  /** Whether the compositions consist of ions. */
  readonly ofIons: boolean;
}

/** The conditions that have few values, each value with the rows that it leaves. */
export function FacetLinks({ query, facets, ofIons }: FacetLinksProps) {
  const t = useText();
  return (
    <>
      {facets.map(({ condition, values }) => {
        const group = GROUPS[condition];
        const chosen = query[condition] === undefined ? undefined : String(query[condition]);
        const few = values.length < 2 && chosen === undefined;
        if (!group || few || (!ofIons && CONDITIONS[condition].ofIons)) return null;
        const id = `facet-${condition}`;
        return (
          <div class="choice" role="group" aria-labelledby={id}>
            <span id={id} class="choice-label">
              {t(group.label)}
            </span>
            <span class="choice-links">
              <FacetLink query={query} condition={condition} isChosen={chosen === undefined} />
              {values.map(({ value, rows }) => (
                <FacetLink
                  query={query}
                  condition={condition}
                  value={value}
                  rows={rows}
                  as={group.as}
                  isChosen={chosen === value}
                />
              ))}
            </span>
          </div>
        );
      })}
    </>
  );
}

/** A family as its name is written in a language; another search as it was typed. */
function familyName(name: string, language: Language): string {
  const family = structureFamily(name);
  return family ? say(nameOf('search-family', family.name), language) : name;
}

interface FacetLinkProps {
  readonly query: ExploreQuery;
  readonly condition: ConditionKey;
  /** Absent: any. */
  readonly value?: string;
  /** Rows of the view that have the value; absent for "any". */
  readonly rows?: number;
  /** How the value is written; as it is by default. */
  readonly as?: FacetValue;
  readonly isChosen: boolean;
}

function FacetLink({ query, condition, value, rows, as, isChosen }: FacetLinkProps) {
  const t = useText();
  const language = useLanguage();
  const change = value === undefined ? undefined : CONDITIONS[condition].readAddress(value);
  return (
    <a
      id={`${condition}-${value ?? 'any'}`}
      class="chip"
      href={exploreAddress(query, { [condition]: isChosen ? undefined : change })}
      aria-current={isChosen ? 'true' : undefined}
      data-swap=""
      rel="nofollow"
    >
      {value === undefined ? (
        t('explore.any')
      ) : as === 'kind' ? (
        t(nameOf('kind', value))
      ) : as === 'formula' ? (
        <Formula text={value} />
      ) : as === 'family' ? (
        familyName(value, language)
      ) : as === 'charge' ? (
        t('table.up-to', { charge: value })
      ) : (
        value
      )}
      {rows === undefined ? null : (
        <span class="chip-count" title={formatNumber(rows)}>
          {' '}
          {formatShort(rows)}
        </span>
      )}
    </a>
  );
}
