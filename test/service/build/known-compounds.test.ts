import { expect, it } from 'vitest';
import { clearPlacedCompounds, KnownCompounds } from '../../../src/service/build/known-compounds.js';
import { emptyWorkspace, ingestFormulas } from '../../fixtures/workspace.js';

it('a thread places compounds once per space, until it lets go of them', async () => {
  const { workspace, remove } = emptyWorkspace();
  try {
    await ingestFormulas(workspace, 'mine', ['NaCl', 'KCl', 'MgO', 'CaO']);
    const { fingerprint } = KnownCompounds.of(workspace, {});
    const placed = () => KnownCompounds.of(workspace, { fingerprint }).in({ arity: 2, kind: 'ionic' }).placed;
    const first = placed();
    expect(placed()).toBe(first);
    clearPlacedCompounds();
    const second = placed();
    expect(second).not.toBe(first);
    expect(second).toEqual(first);
  } finally {
    remove();
  }
});
