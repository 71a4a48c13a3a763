import { describe, expect, it } from 'vitest';
import { describeColumns, ingestSummary, readAs, totalSummary } from '../../src/cli/ingest-summary.js';
import { say } from '../../src/messages/say.js';
import { sayClauses } from '../../src/messages/say-clauses.js';
import type { IngestResult } from '../../src/service/ingest-file.js';

const result: IngestResult = {
  id: 1,
  source: 'icsd',
  starter: false,
  file: 'icsd.csv',
  format: 'csv',
  reading: { formula: 'SumFormula', id: 'CollectionCode', delimiter: ',' },
  sha256: '',
  ingestedAt: '2026-01-01T00:00:00.000Z',
  rows: 5000,
  accepted: 4950,
  added: 3020,
  refused: 50,
  reader: 1,
  known: 3100,
  setAside: { theoretical: 1400, 'not chosen': 450 },
  skipped: 0,
  notes: [],
  repeated: false,
  reread: false,
  refusals: [],
};

function files(count: number): IngestResult[] {
  return Array.from({ length: count }, (_, index) => ({ ...result, source: `s${index}`, repeated: index === 1 }));
}

describe('the summary of an ingest', () => {
  it('is one line of a file, in both languages', () => {
    expect(sayClauses(ingestSummary(result), 'en')).toBe(
      'icsd.csv: 5,000 rows: 3,100 known, 1,400 theoretical, 450 not chosen, 50 refused; read as CSV; ' +
        'formula from SumFormula, id from CollectionCode; source "icsd", 3,020 compositions new',
    );
    expect(sayClauses(ingestSummary(result), 'ja')).toBe(
      'icsd.csv：5,000行：既知3,100、計算のみ1,400、選択外450、拒否50；CSVとして読み込み；' +
        '組成式はSumFormula、IDはCollectionCode；データ源"icsd"、新しい組成3,020件',
    );
  });

  it('says if a file changed nothing, or was read anew', () => {
    expect(sayClauses(ingestSummary({ ...result, repeated: true }), 'en')).toBe(
      'icsd.csv: has been ingested before, nothing changed',
    );
    const reread = sayClauses(ingestSummary({ ...result, repeated: true, reread: true, rows: 1, skipped: 2 }), 'en');
    expect(reread).toMatch(/^icsd\.csv: 1 row: .* 50 refused, 2 skipped; .*; read anew, since an older version/);
  });

  it('sums up many files, and names up to three sources', () => {
    expect(sayClauses(totalSummary(files(2)), 'en')).toBe(
      '2 files: 10,000 rows: 6,200 known, 2,800 theoretical, 900 not chosen, 100 refused; ' +
        'source "s0", "s1", 6,040 compositions new; 1 file was ingested before and changed nothing',
    );
    expect(sayClauses(totalSummary(files(4)), 'en')).toContain('; 4 sources, 12,080 compositions new');
  });

  it('names the layout of a database, and a format of another version by its word', () => {
    expect(say(readAs({ format: 'json', reading: { layout: 'Materials Project' } }), 'en')).toBe(
      'Materials Project (JSON)',
    );
    expect(say(readAs({ format: 'of-tomorrow', reading: {} }), 'en')).toBe('of-tomorrow');
    expect(describeColumns({})).toEqual([]);
  });
});
