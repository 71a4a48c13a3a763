import { describe, expect, it } from 'vitest';
import { readWhole, writtenFile } from './written-file.js';

const entries = [
  { material_id: 'mp-1', formula_pretty: 'NaCl', year: 1913 },
  { material_id: 'mp-2', formula_pretty: 'MgO' },
  { material_id: 'mp-3', formula_pretty: 12 },
  { material_id: 'mp-4' },
  'KCl',
];

describe('reading JSON', () => {
  it('reads an array of objects', async () => {
    const reading = await readWhole(writtenFile('dump', JSON.stringify(entries)));
    expect(reading.format).toBe('json');
    expect(reading.how).toEqual({
      layout: 'Materials Project',
      formula: 'formula_pretty',
      id: 'material_id',
      year: 'year',
    });
    expect(reading.entries).toEqual(['ClNa mp-1 1913', 'MgO mp-2']);
    expect(reading.refused.map(({ line, text }) => [line, text])).toEqual([
      [3, '{"material_id":"mp-3","formula_pretty":12}'],
      [4, '{"material_id":"mp-4"}'],
      [5, '"KCl"'],
    ]);
    expect(reading.refused[1]!.reason).toBe('The entry has no text under "formula_pretty".');
    expect(reading.refused[2]!.reason).toBe('The entry is not an object.');
  });

  it('reads an array under "data", with the formula among attributes', async () => {
    const data = [{ id: 'a', attributes: { formula: 'BaO3Ti' } }];
    const reading = await readWhole(writtenFile('answer.json', JSON.stringify({ meta: {}, data })));
    expect(reading.entries).toEqual(['BaO3Ti a']);
  });

  it.each([
    ['{"data": ', 'is not valid JSON'],
    ['[]', 'has no entries'],
    ['{"x": 1}', 'has no such array under "data"'],
    ['[{"x": "y"}]', 'has no column of formulas'],
  ])('refuses %s', async (text, tells) => {
    await expect(readWhole(writtenFile('dump.json', text))).rejects.toThrow(tells);
  });
});

describe('reading JSON lines', () => {
  it('recognises them and reads one entry a line', async () => {
    const lines = entries.map((entry) => JSON.stringify(entry)).toSpliced(2, 0, '', '{broken');
    const reading = await readWhole(writtenFile('dump', lines.join('\n')));
    expect(reading.format).toBe('jsonl');
    expect(reading.entries).toEqual(['ClNa mp-1 1913', 'MgO mp-2']);
    expect(reading.refused.map(({ line, reason }) => [line, reason])).toEqual([
      [4, 'The line is not a JSON object.'],
      [5, expect.stringContaining('"12" cannot be read')],
      [6, 'The entry has no text under "formula_pretty".'],
      [7, 'The line is not a JSON object.'],
    ]);
  });

  it('goes by the name where there is but one line', async () => {
    const reading = await readWhole(writtenFile('one.jsonl', '{"formula": "NaCl"}\n'));
    expect([reading.format, ...reading.entries]).toEqual(['jsonl', 'ClNa']);
  });

  it('refuses a line that is too long', async () => {
    const long = JSON.stringify({ formula: 'NaCl', note: 'x'.repeat(10_000_000) });
    await expect(readWhole(writtenFile('long.jsonl', `{"formula":"KCl"}\n${long}\n`))).rejects.toThrow('Line 2');
  });
});

function structure(id: string, formula: string) {
  return {
    id,
    type: 'structures',
    attributes: { chemical_formula_reduced: formula, chemical_formula_anonymous: 'A3BC' },
  };
}

describe('reading OPTIMADE answers', () => {
  it('recognises them and reads the reduced formula and the id of each structure', async () => {
    const reference = { id: 'r', type: 'references', attributes: {} };
    const answer = {
      data: [structure('cod-1', 'BaO3Ti'), reference, { ...structure('x', ''), attributes: {} }],
      meta: {},
    };
    const reading = await readWhole(writtenFile('answer', JSON.stringify(answer)));
    expect(reading.format).toBe('optimade');
    expect(reading.entries).toEqual(['BaO3Ti cod-1']);
    expect(reading.refused.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'The entry has no text under "chemical_formula_reduced".'],
    ]);
  });

  it('reads the answer for a single structure', async () => {
    const reading = await readWhole(writtenFile('one.json', JSON.stringify({ data: structure('cod-2', 'ClNa') })));
    expect(reading.entries).toEqual(['ClNa cod-2']);
  });

  it.each(['{"data": []}', '{"errors": [{"detail": "no"}]}', '[]', '3'])('refuses %s', async (text) => {
    const reading = readWhole(writtenFile('answer.json', text), { format: 'optimade' });
    await expect(reading).rejects.toThrow('has no entries under "data"');
  });
});
