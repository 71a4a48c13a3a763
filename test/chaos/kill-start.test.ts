import { describe, expect, it } from 'vitest';
import { startProgram } from '../cli/start-program.js';
import { emptyWorkspace, ingestFormulas } from '../fixtures/workspace.js';

const FORMULAS =
  'NaCl KCl LiF NaF KF MgO CaO SrO BaO ZnO MgS CaS ZnS CaSe NiAl CoAl FeAl NiTi FeTi CoTi MgZn2 MgCu2'.split(' ');
const SPACES = [
  { arity: 2, kind: 'ionic' },
  { arity: 2, kind: 'no-charges' },
] as const;

interface Readiness {
  readonly lists: readonly string[];
  readonly building: readonly { readonly list: string }[];
}

async function ready(url: string): Promise<Readiness> {
  return (await (await fetch(`${url}/readyz`)).json()) as Readiness;
}

describe('a start that is killed between two lists', () => {
  it('serves after the first list, says that the second is being made, and later starts make it', async () => {
    const { dir, workspace, remove } = emptyWorkspace();
    try {
      await ingestFormulas(workspace, 'mine', FORMULAS);
      workspace.settings.setListsToMake(SPACES);
      const args = ['start', '--port', '0', '--workspace', dir];
      const first = await startProgram(args);
      const { lists, building } = await ready(first.url);
      await first.end('SIGKILL');
      expect(lists).toEqual(['binary-ionic-v1']);
      expect(building.map(({ list }) => list)).toEqual(['binary-no-charges']);

      // Ctrl-C in the middle is no failure, and loses nothing either.
      const stopped = await startProgram(args);
      expect(await stopped.end('SIGTERM')).toMatchObject({
        status: 0,
        signal: null,
        stderr: 'Making one more list meanwhile.\n',
      });
      expect(workspace.settings.listsToMake()).toEqual([SPACES[1]]);

      const second = await startProgram(args);
      await expect
        .poll(() => ready(second.url), { interval: 200 })
        .toMatchObject({ lists: ['binary-all-v1', 'binary-no-charges-v1', 'binary-ionic-v1'], building: [] });
      await expect.poll(() => workspace.settings.listsToMake(), { interval: 100 }).toEqual([]);
      const { status } = await second.end('SIGTERM');
      expect(status).toBe(0);
      expect(workspace.lists.all().map(({ id }) => id)).toEqual([
        'binary-all-v1',
        'binary-no-charges-v1',
        'binary-ionic-v1',
      ]);
    } finally {
      remove();
    }
  });
});
