import { Text } from '../components/text.js';
import { filterParameters, type ExploreQuery } from '../explore/explore-query.js';
import { FORMATS } from './formats.js';

/** Where the checksums of the downloads of a view are, and what the checksum of the list itself is of. */
export function FileChecksums({ list, query }: { list: string; query: ExploreQuery }) {
  const filter = filterParameters(query);
  return (
    <p class="hint">
      <Text
        id="lists.checksum-means"
        command={<code>sha256sum -c</code>}
        files={FORMATS.map(({ ending, label }) => (
          <a href={`/v1/lists/${list}/download.${ending}.sha256${filter === '' ? '' : `?${filter}`}`}>{label}</a>
        ))}
        verify={<code>incognita verify</code>}
      />
    </p>
  );
}
