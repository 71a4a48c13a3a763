import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FairQueue, LOADING } from '../../src/jobs/fair-queue.js';

const taskOf = (client: string, name: string) => ({ client, name });
type NamedTask = ReturnType<typeof taskOf>;

describe('tasks that wait', () => {
  it('are taken from each client in turn, and from one client in order', () => {
    const queue = new FairQueue<NamedTask>();
    for (const name of ['a1', 'a2', 'a3', 'a4', 'b1', 'c1', 'b2']) queue.push(taskOf(name[0]!, name));
    const order = Array.from({ length: 7 }, () => queue.shift()?.name);
    expect(order).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3', 'a4']);
    expect(queue.shift()).toBeUndefined();
  });

  it('come before what the server loads, whenever they come', () => {
    const queue = new FairQueue<NamedTask>();
    queue.push(taskOf(LOADING, 'model'));
    queue.push(taskOf(LOADING, 'orders'));
    queue.push(taskOf('a', 'a1'));
    queue.push(taskOf('b', 'b1'));
    const next = (): string | undefined => queue.shift()?.name;
    expect([next(), next(), next()]).toEqual(['a1', 'b1', 'model']);
    queue.push(taskOf('a', 'a2'));
    expect([next(), next(), next()]).toEqual(['a2', 'orders', undefined]);
  });

  it('let what the server loads have a turn now and then, however many come', () => {
    const queue = new FairQueue<NamedTask>();
    queue.push(taskOf(LOADING, 'model'));
    queue.push(taskOf(LOADING, 'orders'));
    const order: (string | undefined)[] = [];
    for (let turn = 0; turn < 20; turn++) {
      queue.push(taskOf('a', 'a'));
      queue.push(taskOf('b', 'b'));
      order.push(queue.shift()?.name);
    }
    expect([order.indexOf('model'), order.indexOf('orders')]).toEqual([8, 17]);
  });

  it('are all taken once, unless they are removed, and nobody is served twice while another one waits', () => {
    const clients = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.boolean()), { maxLength: 40 });
    fc.assert(
      fc.property(clients, (given) => {
        const tasks = given.map(([client, removed], index) => ({ ...taskOf(client, String(index)), removed }));
        const queue = new FairQueue<(typeof tasks)[number]>();
        for (const task of tasks) queue.push(task);
        for (const task of tasks) if (task.removed) queue.remove(task);
        const wanted = tasks.filter((task) => !task.removed);
        expect(queue.size).toBe(wanted.length);
        const waiting = new Map<string, number>();
        for (const { client } of wanted) waiting.set(client, (waiting.get(client) ?? 0) + 1);
        let last = '';
        const taken = wanted.map(() => queue.shift()!);
        for (const { client } of taken) {
          if (client === last) expect([...waiting].filter(([other, left]) => other !== client && left > 0)).toEqual([]);
          waiting.set(client, waiting.get(client)! - 1);
          last = client;
        }
        expect(taken.map(({ name }) => name).sort()).toEqual(wanted.map(({ name }) => name).sort());
        expect(queue.size).toBe(0);
      }),
    );
  });
});
