import { describe, expect, it } from 'vitest';
import { countInLists } from '../../../src/service/rows/view-overview.js';
import type { RowFilter } from '../../../src/rows/row-filter.js';
import type { Workspace } from '../../../src/store/workspace.js';

describe('how many rows a view has in other lists', () => {
  it('leaves conditions on ions out of lists without charges, as the links to them do', () => {
    const asked: Record<string, RowFilter> = {};
    const open = (id: string) => ({
      meta: { kind: id },
      count: (filter: RowFilter) => {
        asked[id] = filter;
        return 7;
      },
    });
    const workspace = { lists: { open } } as unknown as Workspace;
    const counts = countInLists(workspace, ['ionic', 'no-charges'], { elements: ['Li'], anion: 'O' });
    expect(counts).toEqual({ ionic: 7, 'no-charges': 7 });
    expect(asked['ionic']).toMatchObject({ elements: ['Li'], anion: 'O' });
    expect(asked['no-charges']).toMatchObject({ elements: ['Li'] });
    expect(asked['no-charges']?.anion).toBeUndefined();
  });
});
