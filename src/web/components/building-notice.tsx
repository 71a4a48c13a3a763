import { message, type Message } from '../../messages/message.js';
import { nameOf } from '../../messages/name-of.js';
import type { ListInProgress, Status } from '../../service/types.js';
import { formatNumber } from '../format/format-number.js';
import { useText } from '../text/use-text.js';

/** On every page while this server builds lists: which, how far the present one is, and how long they will take. */
export function BuildingNotice({ status }: { status: Status }) {
  const t = useText();
  const [current, ...later] = status.building;
  if (!current) return null;
  const first = firstText(current);
  return (
    <aside class="building" aria-label={t('frame.building')}>
      <p class="bar">
        {t(
          later.length === 0
            ? message('frame.building-one', { first })
            : message('frame.building-both', { first, later: laterText(later) }),
        )}
      </p>
    </aside>
  );
}

function firstText(current: ListInProgress): Message {
  const values = { list: nameOf('space', current.list), percent: formatNumber(Math.floor(100 * current.share)) };
  const left = timeLeft(current);
  return left ? message('frame.building-list-left', { ...values, left }) : message('frame.building-list', values);
}

function laterText(later: readonly ListInProgress[]): Message {
  const lists = later.map(({ list }) => nameOf('space', list));
  const left = timeLeft(later.at(-1)!);
  return left ? message('frame.building-then-left', { lists, left }) : message('frame.building-then', { lists });
}

function timeLeft({ secondsLeft }: ListInProgress): Message | undefined {
  if (secondsLeft === undefined) return undefined;
  if (secondsLeft < 50) return message('frame.seconds-left');
  return message('frame.minutes-left', { minutes: Math.max(1, Math.round(secondsLeft / 60)) });
}
