import { message } from '../../messages/message.js';
import type { Status } from '../../service/types.js';
import { Text } from './text.js';
import { useText } from '../text/use-text.js';

/** On every page while a current list is damaged: which, and what is used in its place. */
export function DamagedNotice({ status }: { status: Status }) {
  const t = useText();
  if (status.damaged.length === 0) return null;
  return (
    <aside class="building" aria-label={t('frame.damaged')}>
      {status.damaged.map(({ list, instead }) => (
        <p class="bar">
          <Text
            message={
              instead === null ? message('list.damaged-now', { list }) : message('list.instead', { list, instead })
            }
          />
        </p>
      ))}
    </aside>
  );
}
