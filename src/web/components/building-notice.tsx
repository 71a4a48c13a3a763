import { message, type Message } from '../../messages/message.js';
import { nameOf } from '../../messages/name-of.js';
import type { ListInProgress, Status } from '../../service/types.js';
import { formatNumber } from '../format/format-number.js';
import { useText } from '../text/use-text.js';

/** On every page while this server builds lists: how many and how long they will take, in one line that unfolds to their names. */
export function BuildingNotice({ status }: { status: Status }) {
  const t = useText();
  const [current, ...later] = status.building;
  if (!current) return null;
  return (
    <aside class="building" aria-label={t('frame.building')}>
      {later.length === 0 ? (
        <p class="bar">{t(message('frame.building-one', { first: oneText(current) }))}</p>
      ) : (
        <details class="bar">
          <summary>{t(countText(status.building))}</summary>
          <p>
            {t('frame.building-now', {
              ...progressOf(current),
              later: later.map(({ list }) => nameOf('space', list)),
            })}
          </p>
        </details>
      )}
    </aside>
  );
}

function progressOf({ list, share }: ListInProgress): { readonly list: Message; readonly percent: string } {
  return { list: nameOf('space', list), percent: formatNumber(Math.floor(100 * share)) };
}

function oneText(current: ListInProgress): Message {
  const left = timeLeft(current);
  const progress = progressOf(current);
  return left ? message('frame.building-list-left', { ...progress, left }) : message('frame.building-list', progress);
}

function countText(building: readonly ListInProgress[]): Message {
  const count = building.length;
  const left = timeLeft(building.at(-1)!);
  return left ? message('frame.building-lists-left', { count, left }) : message('frame.building-lists', { count });
}

function timeLeft({ secondsLeft }: ListInProgress): Message | undefined {
  if (secondsLeft === undefined) return undefined;
  if (secondsLeft < 50) return message('frame.seconds-left');
  return message('frame.minutes-left', { minutes: Math.max(1, Math.round(secondsLeft / 60)) });
}
