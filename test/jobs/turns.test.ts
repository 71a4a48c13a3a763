import { describe, expect, it } from 'vitest';
import { Turns } from '../../src/jobs/turns.js';

/** Begins tasks of these names, whose first letter is their client, and notes in which order they come. */
function begin(turns: Turns, names: readonly string[]) {
  const order: string[] = [];
  const ends: (() => void)[] = [];
  const stops = new Map(names.map((name) => [name, new AbortController()]));
  const all = names.map((name) =>
    turns.take({ client: name[0], signal: stops.get(name)!.signal }, async () => {
      order.push(name);
      await new Promise<void>((resolve) => ends.push(resolve));
      return name;
    }),
  );
  const finishAll = async (): Promise<void> => {
    for (let end = ends.shift(); end; end = ends.shift()) {
      end();
      await new Promise(setImmediate);
    }
  };
  return { all, order, ends, stops, finishAll };
}

describe('turns', () => {
  it('let so many work at a time, clients in turn and those of a client in order', async () => {
    const turns = new Turns(2);
    const { all, order, finishAll } = begin(turns, ['a1', 'a2', 'a3', 'a4', 'b1', 'a5', 'b2', 'c1']);
    expect([order, turns.waiting]).toEqual([['a1', 'a2'], 6]);
    await finishAll();
    expect(order).toEqual(['a1', 'a2', 'a3', 'b1', 'c1', 'a4', 'b2', 'a5']);
    await expect(Promise.all(all)).resolves.toHaveLength(8);
    expect(turns.waiting).toBe(0);
  });

  it('are given up by those who leave before theirs, and go on after a task that fails', async () => {
    const turns = new Turns(1);
    const { all, order, stops, finishAll } = begin(turns, ['a1', 'a2', 'a3']);
    const left = expect(all[1]).rejects.toThrow('gone');
    stops.get('a2')!.abort(new Error('gone'));
    await left;
    const failed = turns.take({ signal: new AbortController().signal }, () => Promise.reject(new Error('failed')));
    const after = expect(failed).rejects.toThrow('failed');
    await finishAll();
    await after;
    expect(order).toEqual(['a1', 'a3']);
    await expect(turns.take({ signal: AbortSignal.abort(new Error('late')) }, async () => 1)).rejects.toThrow('late');
    await expect(turns.take({ signal: new AbortController().signal }, async () => 2)).resolves.toBe(2);
  });
});
