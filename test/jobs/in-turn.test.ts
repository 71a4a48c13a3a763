import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { inTurn, noteArrival, requestInTurn } from '../../src/jobs/in-turn.js';

function busy(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

describe('long work in turns', () => {
  it('leaves the event loop to others after a short while, however much of it there is', async () => {
    let done = 0;
    const work = Array.from({ length: 50 }, async () => {
      for (let step = 0; step < 5; step++) await inTurn(() => busy(2));
      done++;
    });
    const stepsPerTurn: number[] = [];
    let steps = 0;
    const counted = Array.from({ length: 100 }, () => inTurn(() => void steps++));
    for (let before = 0; done < work.length; before = steps) {
      await setImmediate();
      stepsPerTurn.push(steps - before);
    }
    await Promise.all([...work, ...counted]);
    // 250 steps of 2 ms: without turns two or three passes of the loop would have done it all.
    expect(stepsPerTurn.length).toBeGreaterThan(25);
  });

  it('shares the thread equally between those who ask', async () => {
    const order: string[] = [];
    const worker = async (name: string, steps: number) => {
      for (let step = 0; step < steps; step++) await inTurn(() => void order.push(name));
    };
    await Promise.all([worker('long', 20), worker('short', 3)]);
    expect(order.lastIndexOf('short')).toBeLessThan(7);
  });

  it('runs each step on behalf of the one who asked for it', async () => {
    const client = new AsyncLocalStorage<string>();
    const names = ['one', 'two', 'three'];
    const seen = await Promise.all(names.map((name) => client.run(name, () => inTurn(() => client.getStore()))));
    expect(seen).toEqual(names);
  });

  it('passes on what a step gives and throws, and goes on with the others', async () => {
    const failing = inTurn(() => {
      throw new Error('broken');
    });
    await expect(failing).rejects.toThrow('broken');
    expect(await inTurn(() => 5)).toBe(5);
  });
});

describe('what arrives meanwhile', () => {
  it('comes first, but does not keep the steps waiting for ever', async () => {
    const state = { done: false };
    let passes = 0;
    const work = inTurn(() => (state.done = true));
    const begin = performance.now();
    while (!state.done) {
      noteArrival('request');
      passes++;
      await setImmediate();
    }
    await work;
    expect(passes).toBeGreaterThan(3);
    expect(performance.now() - begin).toBeLessThan(5000);
  });

  it('are requests, one for each pass of the event loop with all that it does at once, and before the steps', async () => {
    const order: string[] = [];
    const step = inTurn(() => void order.push('step'));
    for (const name of ['one', 'two', 'three'])
      requestInTurn(() => {
        order.push(name);
        void Promise.resolve().then(() => order.push(`${name} goes on`));
      });
    await step;
    expect(order).toEqual(['one', 'one goes on', 'two', 'two goes on', 'three', 'three goes on', 'step']);
  });

  it('are connections, after which requests come, but not after all of those that never end', async () => {
    const state = { answered: 0 };
    for (let request = 0; request < 20; request++) requestInTurn(() => void state.answered++);
    const answeredBefore: number[] = [];
    const begin = performance.now();
    while (state.answered < 20) {
      noteArrival('connection');
      answeredBefore.push(state.answered);
      await setImmediate();
    }
    expect(answeredBefore.filter((count) => count === 0).length).toBeGreaterThan(3);
    expect(performance.now() - begin).toBeLessThan(10_000);
  });
});
