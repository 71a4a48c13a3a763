import { describe, expect, it } from 'vitest';
import { openHeadedTable } from '../../src/ingest/headed-table.js';
import { message } from '../../src/messages/message.js';
import { writtenFile } from './written-file.js';

/** Formulas and values of a table, with their lines. */
async function read(text: string): Promise<string[]> {
  const { rows, columns } = await openHeadedTable(writtenFile('table.csv', text), {
    find: (header) => {
      const found = { formula: header.indexOf('formula'), value: header.indexOf('value') };
      return found.formula < 0 || found.value < 0 ? null : found;
    },
    missing: (names) =>
      message('property.columns', { file: 'table.csv', wanted: ['formula', 'value'], columns: names }),
  });
  const lines: string[] = [];
  for await (const { line, cells } of rows) lines.push(`${line}: ${cells[columns.formula]} ${cells[columns.value]}`);
  return lines;
}

describe('a table with a header', () => {
  it.each([',', ';', '\t', '|'])('is read with the delimiter "%s"', async (delimiter) => {
    const text = [['formula', 'value'], ['NaCl', '1'], [], ['"MgO"', '2']].map((row) => row.join(delimiter)).join('\n');
    expect(await read(text)).toEqual(['2: NaCl 1', '4: MgO 2']);
  });

  it('may say its delimiter in its first line, as spreadsheets do', async () => {
    expect(await read('sep=;\nformula;value\nNaCl;1,5\n')).toEqual(['3: NaCl 1,5']);
  });

  it('may have a title above', async () => {
    expect(await read('Band gaps, 2020\n\nformula,value\nNaCl,1\n')).toEqual(['4: NaCl 1']);
  });

  it('is read if the part that is looked at first ends inside a quoted field', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `NaCl,${index},"a ""remark"", with\na line break"`);
    expect(await read(`formula,value,remark\n${rows.join('\n')}\n`)).toHaveLength(rows.length);
  });

  it('says which columns it has if those that are wanted are not there', async () => {
    await expect(read('name;gap\nNaCl;1\n')).rejects.toMatchObject({
      code: 'INPUT_UNREADABLE',
      text: { values: { columns: ['name', 'gap'] } },
    });
  });
});
