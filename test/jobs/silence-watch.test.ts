import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SilenceWatch } from '../../src/jobs/silence-watch.js';

let silences: number;
let watch: SilenceWatch;

beforeEach(() => {
  vi.useFakeTimers();
  silences = 0;
  watch = new SilenceWatch(1000, () => silences++);
});
afterEach(() => {
  vi.useRealTimers();
});

describe('silence', () => {
  it('is noticed once if nothing is heard of jobs that wait', () => {
    watch.begun();
    watch.begun();
    vi.advanceTimersByTime(999);
    expect(silences).toBe(0);
    vi.advanceTimersByTime(5000);
    expect(silences).toBe(1);
  });

  it('ends with every word that is heard, and can begin again', () => {
    watch.begun();
    for (let k = 0; k < 10; k++) {
      vi.advanceTimersByTime(900);
      watch.heard();
    }
    expect(silences).toBe(0);
    vi.advanceTimersByTime(1000);
    expect(silences).toBe(1);
  });

  it('is none where no job waits', () => {
    watch.heard();
    watch.begun();
    watch.done();
    watch.begun();
    watch.end();
    vi.advanceTimersByTime(5000);
    expect(silences).toBe(0);
  });
});
