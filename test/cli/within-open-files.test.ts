import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { STANDARD_LIMITS } from '../../src/api/server-limits.js';
import { maxOpenFiles, withinOpenFiles } from '../../src/cli/within-open-files.js';

describe('the connections of a server', () => {
  it('leave the files that the server itself needs', () => {
    expect(withinOpenFiles(STANDARD_LIMITS, 1024)).toEqual({ ...STANDARD_LIMITS, connections: 824 });
    expect(withinOpenFiles({ ...STANDARD_LIMITS, connections: 100 }, 1024).connections).toBe(100);
    expect(withinOpenFiles(STANDARD_LIMITS, 216).connections).toBe(16);
    expect(() => withinOpenFiles(STANDARD_LIMITS, 215)).toThrow('raise the limit with `ulimit -n 1024`');
    expect(withinOpenFiles(STANDARD_LIMITS, Infinity)).toEqual(STANDARD_LIMITS);
  });

  it('are not limited if the system does not say how many files may be open', () => {
    const folder = mkdtempSync(join(tmpdir(), 'incognita-test-'));
    try {
      const file = join(folder, 'limits');
      expect(maxOpenFiles(file)).toBe(Infinity);
      writeFileSync(file, 'Limit                     Soft Limit           Hard Limit           Units\n');
      expect(maxOpenFiles(file)).toBe(Infinity);
      writeFileSync(
        file,
        'Limit  Soft Limit  Hard Limit  Units\nMax open files            1024                 524288               files     \n',
      );
      expect(maxOpenFiles(file)).toBe(1024);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
