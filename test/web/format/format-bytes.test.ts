import { expect, it } from 'vitest';
import { formatBytes } from '../../../src/web/format/format-bytes.js';

it('a size is given in the unit that keeps it short', () => {
  const sizes = [0, 7.4, 999, 999.6, 1234, 9_949, 9_951, 12_345, 6_240_000, 1.3e9, 4e12];
  expect(sizes.map(formatBytes)).toEqual([
    '0 B',
    '7 B',
    '999 B',
    '1.0 KB',
    '1.2 KB',
    '9.9 KB',
    '10 KB',
    '12 KB',
    '6.2 MB',
    '1.3 GB',
    '4000 GB',
  ]);
});
