import type { RowBytes } from '../../service/rows/download-sizes.js';
import type { ListMetadata } from '../../store/types.js';
import { filterParameters, isUnfiltered, type ExploreQuery } from '../explore/explore-query.js';
import { formatBytes } from '../format/format-bytes.js';
import { formatNumber } from '../format/format-number.js';
import { useText } from '../text/use-text.js';
import { FORMATS } from './formats.js';

interface LinksProps {
  readonly list: string;
  readonly filter: string;
  readonly rows: number;
  readonly bytes: RowBytes;
  /** What the links are of, for those who hear them one by one. */
  readonly kind: string;
}

function Links({ list, filter, rows, bytes, kind }: LinksProps) {
  const t = useText();
  return (
    <>
      {FORMATS.map(({ ending, label }) => (
        <a href={`/v1/lists/${list}/download.${ending}${filter === '' ? '' : `?${filter}`}`} download="">
          {label}
          <span class="visually-hidden">{` ${kind}`}</span>
          <span class="quiet"> {t('lists.about-size', { size: formatBytes(rows * bytes[ending]) })}</span>
        </a>
      ))}
    </>
  );
}

interface DownloadsProps {
  readonly list: ListMetadata;
  readonly query: ExploreQuery;
  readonly total: number;
  readonly bytes: RowBytes;
}

/** The rows of this view, and the whole list, as files, each with its size. */
export function Downloads({ list, query, total, bytes }: DownloadsProps) {
  const t = useText();
  const whole = isUnfiltered(query)
    ? t('lists.download-all', { count: formatNumber(list.rows) })
    : t('lists.download-whole');
  return (
    <p class="downloads">
      {isUnfiltered(query) || total === 0 ? null : (
        <span class="download">
          {t('lists.download-these', { count: formatNumber(total) })}{' '}
          <Links
            list={list.id}
            filter={filterParameters(query)}
            rows={total}
            bytes={bytes}
            kind={t('lists.of-filtered')}
          />
        </span>
      )}
      <span class="download">
        {whole} <Links list={list.id} filter="" rows={list.rows} bytes={bytes} kind={t('lists.of-whole')} />
      </span>
    </p>
  );
}
