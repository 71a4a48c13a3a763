import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { warmLists, warmUp } from '../../src/cli/warm-up.js';
import { currentLists } from '../../src/store/current-lists.js';
import { Service } from '../../src/service/service.js';
import { textbookWorkspace, type TestWorkspace } from '../fixtures/workspace.js';

let fixture: TestWorkspace;
let service: Service;

beforeAll(async () => {
  fixture = await textbookWorkspace();
});
afterAll(() => fixture.remove());

describe('warming up', () => {
  it('loads the model of the newest list of each space, its orders and the rows of its elements', async () => {
    service = new Service(fixture.workspace);
    const browse = vi.spyOn(service, 'browse');
    const prepare = vi.spyOn(service, 'prepare');
    const nearest = vi.spyOn(service, 'nearestKnown');
    const stability = vi.spyOn(service, 'stabilityReport');
    const precursors = vi.spyOn(service, 'precursors');
    const compositions = vi.spyOn(service, 'composition');
    const structures = vi.spyOn(service, 'structures');
    const maps = (['systemMap', 'cationMap', 'ionMap'] as const).map((name) => vi.spyOn(service, name));
    await warmUp(service, new AbortController().signal, 2);
    expect(maps.map((map) => map.mock.calls.length)).toEqual([1, 1, 1]);
    expect(structures).toHaveBeenCalledTimes(2);
    // That of the ionic ternaries: once, and then on each thread.
    expect(compositions).toHaveBeenCalledTimes(3);
    expect(stability).toHaveBeenCalledTimes(2);
    expect(precursors).toHaveBeenCalledTimes(2);
    expect(new Set(nearest.mock.calls.map(([list]) => list.id))).toEqual(new Set(newest()));
    const asked = prepare.mock.calls.map(
      ([list, { elements, sort, counts } = {}]) => `${list} ${sort ?? elements?.join() ?? (counts ? 'counts' : '')}`,
    );
    const { id, models } = service.list('ternary');
    expect(asked).toContain(`${id} formula`);
    for (const { name } of models) expect(asked).toContain(`${id} raw_${name}`);
    expect(asked).toContain(`${id} O`);
    expect(asked).toContain(`${id} counts`);
    expect(browse.mock.results.map(({ type }) => type)).not.toContain('throw');
  });

  it('leaves energies, structure types and maps for later if only lists are asked for', async () => {
    service = new Service(fixture.workspace);
    const prepare = vi.spyOn(service, 'prepare');
    const others = (['structures', 'stabilityReport', 'precursors', 'systemMap', 'cationMap', 'ionMap'] as const).map(
      (name) => vi.spyOn(service, name),
    );
    await warmLists(service, new AbortController().signal);
    expect(prepare).toHaveBeenCalled();
    expect(others.map((other) => other.mock.calls.length)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('goes on with the next step where one fails', async () => {
    service = new Service(fixture.workspace);
    const browse = vi.spyOn(service, 'browse').mockImplementation(() => {
      throw new Error('the file is gone');
    });
    const counts = vi.spyOn(service, 'elementCounts').mockImplementation(() => {
      throw new Error('the file is gone');
    });
    await expect(warmUp(service, new AbortController().signal)).resolves.toBeUndefined();
    expect(counts).toHaveBeenCalledTimes(newest().length);
    expect(new Set(browse.mock.calls.map(([list]) => list))).toEqual(new Set(newest()));
  });

  it('lets waiting work come before each of its steps, and ends where the server is stopped', async () => {
    service = new Service(fixture.workspace);
    const stop = new AbortController();
    const browse = vi.spyOn(service, 'browse');
    const warm = warmUp(service, stop.signal);
    expect(browse).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(browse).toHaveBeenCalled(), { interval: 1, timeout: 300_000 });
    stop.abort();
    const done = browse.mock.calls.length;
    await warm;
    expect(browse).toHaveBeenCalledTimes(done);
  });
});

/** Ids of the newest list of each space. */
function newest(): string[] {
  return currentLists(fixture.workspace.lists.all()).map(({ id }) => id);
}
