import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { ingestFile } from '../../src/service/ingest-file.js';
import { Workspace } from '../../src/store/workspace.js';
import { generatedRows } from '../../scripts/generated-rows.js';
import type { BenchCase } from '../bench-case.js';

const NOW = new Date('2026-01-01T00:00:00.000Z');

/** A table of formulas, ids and years into a new workspace, formulas read and checked. */
export const ingestCase: BenchCase = {
  name: 'ingest-csv',
  prepare(size) {
    const rows = size === 'full' ? 100_000 : 200;
    const table = ['formula,id,year'];
    for (const { formula } of generatedRows(rows, [])) {
      table.push(`${formula},x-${table.length},${1920 + (table.length % 100)}`);
    }
    const text = `${table.join('\n')}\n`;
    const inFolder = <T>(work: (folder: string, file: string) => T): T => {
      const folder = mkdtempSync(join(tmpdir(), 'incognita-bench-'));
      const file = join(folder, 'rows.csv');
      writeFileSync(file, text);
      return work(folder, file);
    };
    return {
      input: { rows },
      run: () =>
        inFolder(async (folder, file) => {
          const workspace = Workspace.open(join(folder, 'workspace'));
          try {
            const { accepted } = await ingestFile(workspace, file, { source: 'rows', now: NOW });
            return { rows: accepted };
          } finally {
            workspace.close();
            rmSync(folder, { recursive: true, force: true });
          }
        }),
      reference: {
        title: 'csv-parse, row by row, nothing stored',
        run: () =>
          inFolder((folder, file) => {
            let found = 0;
            for (const _row of parse(readFileSync(file), { from_line: 2 })) found++;
            rmSync(folder, { recursive: true, force: true });
            return { rows: found };
          }),
      },
      work: { unit: 'rows', amount: rows },
    };
  },
};
