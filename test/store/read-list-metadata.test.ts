import { describe, expect, it } from 'vitest';
import { readListMetadata } from '../../src/store/read-list-metadata.js';
import { describeList } from './sample-list.js';

describe('the metadata of a list', () => {
  const written = { ...describeList({ kind: 'intermetallic' }), id: 'ternary-intermetallic-v1', version: 1, rows: 3 };

  it('are read as they were written', () => {
    expect(readListMetadata(JSON.stringify(written))).toEqual(written);
  });

  it('of the first lists get the kind that all of them had', () => {
    const { kind: _, ...first } = written;
    expect(readListMetadata(JSON.stringify(first)).kind).toBe('ionic');
  });

  it.each([null, undefined, {}, [], 'none', { knots: 3, curve: [], runs: 1, heldOut: 1, candidates: 1, baseRate: 1 }])(
    'have a calibration without experiments instead of %j',
    (calibration) => {
      const read = readListMetadata(JSON.stringify({ ...written, calibration })).calibration;
      expect(read).toEqual({ knots: [], curve: [], runs: 0, heldOut: 0, candidates: 0, baseRate: 0 });
    },
  );
});
