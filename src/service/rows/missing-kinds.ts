import { message, type Message } from '../../messages/message.js';
import { filterTests, type RowFilter } from '../../rows/row-filter.js';
import type { RowTest } from '../../rows/row-test.js';
import { kindMessage } from '../../space/kind-message.js';
import type { SpaceKind } from '../../space/space-definition.js';
import type { ListMetadata } from '../../store/types.js';

/** A kind that a filter asks for, of which a list has no rows of its own. */
export interface MissingKind {
  /** What is missing and how to get it. */
  readonly text: Message;
  /** The current list of that kind and number of elements, if there is one. */
  readonly list: ListMetadata | undefined;
}

/**
 * The kinds that a filter asks for and a list was not made of: its rows may be of such a kind besides their own, so there may be some all the same. Throws like
 * `normalizeFilter`.
 *
 * @param lists the current lists
 */
export function missingKinds(
  list: Pick<ListMetadata, 'id' | 'arity' | 'kind' | 'parts'>,
  filter: RowFilter,
  lists: readonly ListMetadata[],
): MissingKind[] {
  const there = list.kind === 'all' ? list.parts?.map(({ kind }) => kind) : [list.kind];
  if (!there) return [];
  return kindsAskedFor(filterTests(filter)).flatMap((kind): MissingKind[] => {
    if (there.some((each) => each === kind || (each === 'intermetallic' && kind === 'no-charges'))) return [];
    const other = lists.find((each) => each.arity === list.arity && each.kind === kind);
    const values = { list: list.id, kind: kindMessage(kind), name: kind, arity: list.arity };
    if (!other) return [{ text: message('filter.kind-not-built', values), list: undefined }];
    const id = list.kind === 'all' ? 'filter.kind-not-together' : 'filter.kind-of-other-list';
    return [{ text: message(id, { ...values, other: other.id }), list: other }];
  });
}

/** Kinds of which a row must have one. */
function kindsAskedFor(tests: readonly RowTest[]): SpaceKind[] {
  return tests.flatMap((test) => ('kind' in test ? [test.kind] : 'any' in test ? kindsAskedFor(test.any) : []));
}
