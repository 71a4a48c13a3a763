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
    const option = kind === 'hydrogen' ? '--scope hydrogen' : `--kind ${kind}`;
    const values = { list: list.id, kind: kindMessage(kind), option, arity: list.arity };
    if (!other) return [{ text: message('filter.kind-not-built', values), list: undefined }];
    const id = list.kind === 'all' ? 'filter.kind-not-together' : 'filter.kind-of-other-list';
    return [{ text: message(id, { ...values, other: other.id }), list: other }];
  });
}

/** The kinds of which a row must have one, test by test: what has hydrogen is of that kind. */
function kindsAskedFor(tests: readonly RowTest[]): SpaceKind[] {
  return [...new Set(tests.flatMap((test) => kindsOf(test) ?? []))];
}

/** Undefined if rows of any kind can pass. */
function kindsOf(test: RowTest): readonly SpaceKind[] | undefined {
  if ('kind' in test) return [test.kind];
  if ('ion' in test) return test.ion.element === 'H' ? ['hydrogen'] : undefined;
  if ('atoms' in test) return test.atoms[0] === 'H' ? ['hydrogen'] : undefined;
  if ('any' in test) {
    const each = test.any.map(kindsOf);
    return each.includes(undefined) ? undefined : each.flatMap((kinds) => kinds!);
  }
  // Conditions that must all hold are none of those that one of them does not.
  const all = 'none' in test ? test.none.flatMap((one) => ('any' in one ? one.any : [])) : [];
  return all.map((one) => ('none' in one && one.none.length === 1 ? kindsOf(one.none[0]!) : undefined)).find(Boolean);
}
