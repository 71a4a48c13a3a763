import { describe, expect, it } from 'vitest';
import { workCancelled } from '../../../src/errors.js';
import { stepControl } from '../../../src/service/build/step-control.js';

describe('numbered steps', () => {
  it('say which step of how many a stage belongs to', () => {
    const said: string[] = [];
    const next = stepControl(
      { progress: (stage, done, total) => said.push(`${stage} ${done}/${total}`), throwIfCancelled: () => {} },
      3,
    );
    next('ternary, fold 1 of 3, tucker').progress('ranking', 1, 2);
    const second = next('ternary, fold 2 of 3, tucker');
    second.progress('fitting', 0, 5);
    second.progress('ranking', 2, 2);
    expect(said).toEqual([
      'step 1 of 3, ternary, fold 1 of 3, tucker: ranking 1/2',
      'step 2 of 3, ternary, fold 2 of 3, tucker: fitting 0/5',
      'step 2 of 3, ternary, fold 2 of 3, tucker: ranking 2/2',
    ]);
  });

  it('begin no further step, and stop within one, once the work is cancelled', () => {
    let cancelled = false;
    const throwIfCancelled = (): void => {
      if (cancelled) throw workCancelled();
    };
    const next = stepControl({ progress: () => {}, throwIfCancelled }, 2);
    const first = next('first');
    first.throwIfCancelled();
    cancelled = true;
    expect(() => first.throwIfCancelled()).toThrow('stopped');
    expect(() => next('second')).toThrow('stopped');
  });
});
