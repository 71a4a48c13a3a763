import type { CompositionReport } from '../../service/types.js';
import { builtInSource } from '../../service/build/built-in-sources.js';
import { sourceTitle } from '../../service/scores/source-title.js';
import { formatNumber } from '../format/format-number.js';
import { useText } from '../text/use-text.js';

interface KnownSourcesProps {
  readonly report: CompositionReport;
  /** Entries that are named; by default all. Of the others it says how many there are. */
  readonly most?: number;
}

/** Where a known compound has been reported. */
export function KnownSources({ report, most = Infinity }: KnownSourcesProps) {
  const t = useText();
  const left = report.sources.length - most;
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">{t('composition.reported-by')}</h2>
      <ul class="plain">
        {report.sources.slice(0, most).map(({ source, title, id, year }) => (
          <li>
            {t(sourceTitle(title))}
            {id === null ? '' : t('text.list-separator')}
            {id === null ? null : <EntryLink source={source} id={id} />}
            {year === null ? '' : t('text.list-separator') + year}
          </li>
        ))}
        {left > 0 ? <li>{t('lists.and-more', { count: formatNumber(left) })}</li> : null}
      </ul>
    </section>
  );
}

/** Ids that show which database they are of, and the addresses of its entries. */
const ADDRESSES: readonly (readonly [RegExp, string])[] = [
  [/^(?:mp|mvc)-\d{1,9}$/, 'https://next-gen.materialsproject.org/materials/{id}'],
  [/^cod-\d{7}$/, 'https://www.crystallography.net/cod/{id}.html'],
  [/^oqmd-\d{1,9}$/, 'https://oqmd.org/materials/entry/{id}'],
];

/** Ids of the Crystallography Open Database are seven digits, which say it only together with the name of the source. */
function codAddress(source: string, id: string): string | undefined {
  const isCod = /(?:^|[^a-z])cod(?:$|[^a-z])|crystallography open/i.test(source);
  return isCod && /^\d{7}$/.test(id) ? 'https://www.crystallography.net/cod/{id}.html' : undefined;
}

/** The id of an entry, which leads to its page in the database if that is a built-in source or the id shows which database it is of. */
function EntryLink({ source, id }: { source: string; id: string }) {
  const address =
    builtInSource(source)?.entryAddress ?? codAddress(source, id) ?? ADDRESSES.find(([form]) => form.test(id))?.[1];
  if (address === undefined) return <>{id}</>;
  return (
    <a href={address.replace('{id}', encodeURIComponent(id.replace(/^(?:oqmd|cod)-/, '')))} rel="noreferrer">
      {id}
    </a>
  );
}
