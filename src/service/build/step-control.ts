import type { RunControl } from '../../run-control.js';

/**
 * Numbers the steps of long work, so that whoever watches sees how many are left: every call begins the next one. A
 * step's own stages are reported as "step 3 of 12, tucker, fold 2 of 5: <stage>".
 */
export function stepControl(control: RunControl, total: number): (label: string) => RunControl {
  let step = 0;
  return (label) => {
    const name = `step ${++step} of ${total}, ${label}`;
    control.throwIfCancelled();
    return {
      progress: (stage, done, all) => control.progress(`${name}: ${stage}`, done, all),
      throwIfCancelled: () => control.throwIfCancelled(),
    };
  };
}
