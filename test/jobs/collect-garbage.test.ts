import { expect, it } from 'vitest';
import { collectGarbage } from '../../src/jobs/collect-garbage.js';

it('frees what is no longer used', () => {
  const before = process.memoryUsage().arrayBuffers;
  // Arrays that nothing refers to once they are made.
  const bytes = Array.from({ length: 8 }, () => new Float64Array(1e6)).reduce(
    (sum, { byteLength }) => sum + byteLength,
    0,
  );
  for (let turn = 0; turn < 2; turn++) collectGarbage();
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(bytes / 2);
});
