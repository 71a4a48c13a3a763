import { describe, expect, it } from 'vitest';
import { BATCH_FORMULAS, readBatchForm } from '../../../src/service/scores/read-batch-form.js';

const FORM = 'application/x-www-form-urlencoded';
const encode = (formulas: string) => Buffer.from(new URLSearchParams({ formulas }).toString());

describe('the form of a batch', () => {
  it('gives the formulas of its text and of its file', async () => {
    const data = new FormData();
    data.set('formulas', 'NaCl, KCl');
    data.set('file', new Blob(['id,formula\n1,BaTiO3']), 'mine.csv');
    const request = new Request('http://localhost/', { method: 'POST', body: data });
    const body = new Uint8Array(await request.arrayBuffer());
    const form = await readBatchForm(body, request.headers.get('content-type')!);
    expect(form).toEqual({
      formulas: [
        { text: 'NaCl', line: 1, others: [''] },
        { text: 'KCl', line: 1, others: [''] },
        { text: 'BaTiO3', line: 2, others: ['1'] },
      ],
      count: 3,
      columns: ['id'],
      ignored: [],
      ignoredCount: 0,
    });
  });

  it('takes a file as Japanese spreadsheets write it', async () => {
    const data = new FormData();
    // 組成式 in Shift_JIS.
    data.set('file', new Blob([new Uint8Array([0x91, 0x67, 0x90, 0xac, 0x8e, 0xae]), ',x\nBaTiO3,1']), 'mine.csv');
    const request = new Request('http://localhost/', { method: 'POST', body: data });
    const form = await readBatchForm(new Uint8Array(await request.arrayBuffer()), request.headers.get('content-type')!);
    expect(form.formulas).toEqual([{ text: 'BaTiO3', line: 2, others: ['1'] }]);
  });

  it('may have too many formulas, or too long ones, and is then cut', async () => {
    const { most, characters } = BATCH_FORMULAS;
    const form = await readBatchForm(encode('H\n'.repeat(most + 5)), FORM);
    expect([form.formulas.length, form.count]).toEqual([most, most + 5]);
    expect((await readBatchForm(encode('A'.repeat(characters + 1)), FORM)).formulas[0]!.text).toHaveLength(characters);
  });

  it('is refused if it is none', async () => {
    await expect(readBatchForm(Buffer.from('{}'), 'application/json')).rejects.toMatchObject({ code: 'USAGE' });
  });
});
