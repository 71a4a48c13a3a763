import { spaceName } from '../../space/space-name.js';
import type { ListMetadata } from '../../store/types.js';
import { useText } from '../text/use-text.js';

interface CompareFormProps {
  readonly lists: readonly ListMetadata[];
  /** Id of the earlier list. Default: the version before the newest. */
  readonly before?: string;
  /** Id of the later list. Default: the newest version. */
  readonly after?: string;
  /** How many of the first ranks are compared. Default 1,000. */
  readonly top?: number;
}

function Choice({ name, label, lists, chosen }: { name: string; label: string; lists: string[]; chosen?: string }) {
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        {lists.map((id) => (
          <option value={id} selected={id === chosen}>
            {id}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Two versions of a list to compare. Not there while no list has two. */
export function CompareForm({ lists, before, after, top = 1000 }: CompareFormProps) {
  const t = useText();
  const versions = (list: ListMetadata) => lists.filter((other) => spaceName(other) === spaceName(list));
  const several = lists.filter((list) => versions(list).length > 1);
  if (several.length === 0) return null;
  const newest = several[0]!;
  const ids = several.map(({ id }) => id);
  return (
    <form class="map-form" action="/lists/compare" method="get">
      <Choice name="before" label={t('lists.earlier')} lists={ids} chosen={before ?? versions(newest)[1]!.id} />
      <Choice name="after" label={t('lists.later')} lists={ids} chosen={after ?? newest.id} />
      <div class="field">
        <label for="top">{t('lists.first-ranks')}</label>
        <input id="top" name="top" type="number" min="1" max="10000" value={top} inputMode="numeric" />
      </div>
      <button type="submit">{t('lists.compare')}</button>
    </form>
  );
}
