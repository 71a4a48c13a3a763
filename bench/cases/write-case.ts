import { exportList } from '../../src/service/rows/export-list.js';
import { exportParquet } from '../../src/service/rows/export-parquet.js';
import type { ExportRow } from '../../src/service/types.js';
import { generatedRows } from '../../scripts/generated-rows.js';
import type { BenchCase } from '../bench-case.js';

const MODELS = ['blend', 'substitution'];

/** The rows of a list, which are in memory, in one of the formats in which lists leave. */
export function writeCase(format: 'csv' | 'jsonl' | 'parquet'): BenchCase {
  return {
    name: `write-${format}`,
    prepare(size) {
      const count = size === 'full' ? 50_000 : 200;
      const rows: ExportRow[] = [];
      for (const row of generatedRows(count, MODELS)) rows.push({ ...row, rank: rows.length + 1, known: false });
      const models = MODELS.map((name) => ({ name }));
      return {
        input: { rows: count },
        run: () => {
          const chunks = format === 'parquet' ? exportParquet(rows, models) : exportList(rows, models, { format });
          let bytes = 0;
          for (const chunk of chunks) bytes += Buffer.byteLength(chunk);
          return { bytes };
        },
        reference: {
          title: 'the same fields, joined by commas',
          run: () => {
            let bytes = 0;
            for (const row of rows) bytes += Buffer.byteLength(joined(row));
            return { bytes };
          },
        },
        work: { unit: 'rows', amount: count },
        // The plain text has no pretty formulas, kinds and sentences, so it is shorter.
        check: (ours, plain) => {
          if (!(ours['bytes']! > 0 && plain['bytes']! > 0)) throw new Error('Nothing was written.');
        },
      };
    },
  };
}

function joined({ rank, formula, score, elements, arity, anion, ions, anonymousFormula, raw }: ExportRow): string {
  const charges = ions.map(({ element, charge }) => `${element}${charge}`).join(' ');
  const fields = [
    rank,
    formula,
    score,
    elements.join(' '),
    arity,
    anion,
    charges,
    anonymousFormula,
    ...Object.values(raw),
  ];
  return `${fields.join(',')}\n`;
}
