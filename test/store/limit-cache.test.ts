import { describe, expect, it } from 'vitest';
import { Sqlite } from '../../src/sqlite.js';
import { limitCache } from '../../src/store/limit-cache.js';

describe('the cache of a connection', () => {
  it('is 2 MB, an eighth of what the package has by default', () => {
    const db = new Sqlite(':memory:');
    try {
      limitCache(db);
      expect(db.pragma('cache_size', { simple: true })).toBe(-2000);
    } finally {
      db.close();
    }
  });
});
