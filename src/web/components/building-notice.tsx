import type { ListInProgress, Status } from '../../service/types.js';
import { formatNumber } from '../format/format-number.js';
import type { Translate } from '../text/translate.js';
import { useText } from '../text/use-text.js';

/** On every page while this server makes lists: which, how far the present one is, and how long they will take. */
export function BuildingNotice({ status }: { status: Status }) {
  const t = useText();
  const [current, ...later] = status.building;
  if (!current) return null;
  return (
    <aside class="building" aria-label={t('Lists in the making')}>
      <p class="bar">
        {t('Making the {list} list: {percent} %', {
          list: t(nameOf(current)),
          percent: formatNumber(Math.floor(100 * current.share)),
        })}
        {timeLeft(t, current)}
        {later.length === 0 ? '.' : t('; then {lists}', { lists: later.map((each) => t(nameOf(each))).join(', ') })}
        {later.length === 0 ? '' : timeLeft(t, later.at(-1)!)}
      </p>
    </aside>
  );
}

function nameOf({ list }: ListInProgress): string {
  return list.replace('-', ' ');
}

function timeLeft(t: Translate, { secondsLeft }: ListInProgress): string {
  if (secondsLeft === undefined) return '';
  if (secondsLeft < 50) return t(', less than a minute left');
  const minutes = Math.round(secondsLeft / 60);
  return minutes < 2 ? t(', about a minute left') : t(', about {minutes} minutes left', { minutes });
}
