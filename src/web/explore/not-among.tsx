import type { ListMetadata } from '../../store/types.js';
import { formatDate } from '../format/format-date.js';
import { formatNumber } from '../format/format-number.js';
import { useLanguage, useText } from '../text/use-text.js';

/** What the rows of a list are not: compounds that counted as known when it was made. How many, from where, and when. */
export function NotAmong({ list }: { list: ListMetadata }) {
  const t = useText();
  const language = useLanguage();
  const { known, sources, publishedAt } = list;
  // Older lists say how many compounds each source has; of several sources the largest has at least that many.
  const count = known.total ?? Math.max(0, ...sources.map(({ compounds }) => compounds));
  return (
    <>
      {t('explore.not-among', {
        count: formatNumber(count),
        sources: sources.map(({ name }) => name),
        date: formatDate(publishedAt, language),
      })}
    </>
  );
}
