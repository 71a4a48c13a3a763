import { Text } from '../components/text.js';

/** Which list the ranks of a part are of; nothing if it shows none. */
export function RanksIn({ list }: { list: string | null }) {
  if (list === null) return null;
  return (
    <p class="note">
      <Text id="composition.ranks-in" list={<a href={`/lists/${encodeURIComponent(list)}`}>{list}</a>} />
    </p>
  );
}
