import type { ListMetadata } from '../../store/types.js';
import { formatNumber } from '../format/format-number.js';
import { sourceTitle } from '../../service/scores/source-title.js';
import { useLanguage, useText } from '../text/use-text.js';

/** What the rows of a list are not: compounds that counted as known when it was made, from these databases. */
export function NotAmong({ list }: { list: ListMetadata }) {
  const t = useText();
  const { known, sources } = list;
  // Older lists say how many compounds each source has; of several sources the largest has at least that many.
  const count = known.total ?? Math.max(0, ...sources.map(({ compounds }) => compounds));
  // The banner says what the built-in sources are; a headline has room for their names only.
  const names = sources.map(({ name, title = name, starter }) => t(sourceTitle(starter ? name : title)));
  const either = new Intl.ListFormat(useLanguage(), { type: 'disjunction' });
  return <>{t('explore.title', { count: formatNumber(count), sources: either.format(names) })}</>;
}
