import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { Progress } from '../../src/cli/progress.js';

/** A stream that remembers what was written to it. */
function recorder(): { stream: NodeJS.WriteStream; text: () => string } {
  let text = '';
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      text += chunk.toString();
      done();
    },
  });
  return { stream: stream as unknown as NodeJS.WriteStream, text: () => text };
}

describe('progress in a log', () => {
  it('says when a stage is done, with its size', () => {
    const { stream, text } = recorder();
    const progress = new Progress({ stream, bar: false });
    progress.progress('fit', 0, 1200);
    progress.progress('fit', 600, 1200);
    progress.progress('fit', 1200, 1200);
    expect(text()).toMatch(/^fit: 1,200 done in \d+\.\d s\n$/);
  });

  it('writes no more lines than its interval allows, however often it is called', () => {
    const { stream, text } = recorder();
    const progress = new Progress({ stream, bar: false, interval: 60_000 });
    for (let done = 0; done < 10_000; done++) progress.progress('rank', done, 10_000);
    expect(text()).toBe('');
  });

  it('shows the share that is done where a stage takes long', () => {
    const { stream, text } = recorder();
    const progress = new Progress({ stream, bar: false, interval: 0 });
    progress.progress('rank', 0, 8);
    progress.progress('rank', 3, 8);
    expect(text()).toContain('rank: 37 %\n');
  });

  it('can show the same stage twice', () => {
    const { stream, text } = recorder();
    const progress = new Progress({ stream, bar: false });
    for (const done of [0, 2, 0, 2]) progress.progress('fit', done, 2);
    expect(text().match(/fit: 2 done/g)).toHaveLength(2);
  });

  it('does not repeat the end of a stage', () => {
    const { stream, text } = recorder();
    const progress = new Progress({ stream, bar: false });
    for (const done of [0, 2, 2, 2]) progress.progress('fit', done, 2);
    expect(text().match(/fit: 2 done/g)).toHaveLength(1);
  });

  it('throws CANCELLED once the signal is aborted', () => {
    const controller = new AbortController();
    const progress = new Progress({ stream: recorder().stream, bar: false, signal: controller.signal });
    expect(() => progress.throwIfCancelled()).not.toThrow();
    controller.abort();
    expect(() => progress.throwIfCancelled()).toThrow(expect.objectContaining({ code: 'CANCELLED' }));
  });
});
