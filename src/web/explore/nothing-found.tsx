import { exploreAddress, isUnfiltered, type ExploreQuery } from './explore-query.js';
import { spaceName } from '../../space/space-name.js';
import { listLabel } from '../format/list-label.js';
import type { ListMetadata } from '../../store/types.js';
import { hasCharges } from '../../space/has-charges.js';
import { pickConditions } from '../../rows/row-filter.js';
import { missingKinds } from '../../service/rows/missing-kinds.js';
import type { ComponentChildren } from 'preact';
import { Text } from '../components/text.js';
import { useText } from '../text/use-text.js';

interface NothingFoundProps {
  readonly query: ExploreQuery;
  readonly list: ListMetadata;
  readonly lists: readonly ListMetadata[];
}

const isIonic = ({ kind }: ListMetadata): boolean => kind === 'ionic';

/** Why a table is empty, if that can be said, and what to do about it. */
export function NothingFound({ query, list, lists }: NothingFoundProps) {
  const t = useText();
  const asked = query.elements.length;
  const enough = lists.filter(({ arity }) => arity >= asked && arity > list.arity);
  const larger =
    enough.find(({ kind }) => kind === list.kind) ?? enough.find((other) => isIonic(other) === isIonic(list));
  const [missing] = missingKinds(list, pickConditions(query), lists);
  let why: ComponentChildren = t('explore.nothing-found');
  let way = null;
  if (query.after > 0) {
    why = t('explore.list-ends');
    way = <a href={exploreAddress(query)}>{t('explore.start-over')}</a>;
  } else if (isUnfiltered(query)) why = t('explore.empty-list');
  else if (missing) {
    why = <Text message={missing.text} />;
    way = missing.list ? (
      <a href={exploreAddress(query, { list: spaceName(missing.list) })}>
        {t('explore.look-among', { kind: t(listLabel(missing.list)) })}
      </a>
    ) : null;
  } else if (!hasCharges(list.kind) && query.anion !== undefined) {
    why = t('explore.no-anion-there');
  } else if (asked > list.arity) {
    const kind = t(listLabel(list));
    why = t('explore.wrong-arity', {
      kind,
      arity: list.arity,
      asked,
    });
    way = larger ? (
      <a href={exploreAddress(query, { list: spaceName(larger) })}>
        {t('explore.look-among', { kind: t(listLabel(larger)) })}
      </a>
    ) : null;
  }
  return (
    <div class="nothing">
      <p>
        {why} {way}
      </p>
    </div>
  );
}
