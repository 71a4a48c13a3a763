import { message, type Message } from '../../messages/message.js';
import { nameOf } from '../../messages/name-of.js';
import { arityName } from '../../space/space-name.js';
import type { ListMetadata } from '../../store/types.js';
import { formatNumber } from './format-number.js';
import { spaceLabel } from './space-label.js';

/** How many candidates a list has, and of which kind: "100,000 ternary candidates of all kinds". */
export function describeCandidates(list: Pick<ListMetadata, 'arity' | 'kind' | 'rows'>): Message {
  const total = formatNumber(list.rows);
  const elements = nameOf('space', arityName(list.arity));
  if (list.kind === 'all') return message('lists.candidates-all', { total, kind: elements });
  if (list.kind === 'no-charges') return message('lists.candidates-no-charges', { total, kind: elements });
  return message('explore.total', { total, kind: spaceLabel(list) });
}
