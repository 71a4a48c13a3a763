import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ingestFile } from '../../../src/service/ingest-file.js';
import { optimadeLines } from '../../../src/service/optimade/optimade-lines.js';
import { NOW } from '../../store/sample-list.js';
import { temporaryFolder, temporaryWorkspace } from '../../store/temporary-workspace.js';

describe('OPTIMADE JSON Lines', () => {
  it('have a header, the properties and each known compound, and are read back as the same compounds', async () => {
    const folder = temporaryFolder();
    const csv = join(folder, 'mine.csv');
    writeFileSync(csv, 'formula,id,year\nBaTiO3,m-1,1945\nNaCl,m-2,\nNaOH,m-3,1900\nNa0.5K0.5Cl,m-4,1950\n');
    const first = temporaryWorkspace();
    await ingestFile(first, csv, { now: NOW });
    const text = [...optimadeLines(first, {})].join('');
    const [header, info, ...entries] = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(header).toEqual({ 'x-optimade': { meta: { api_version: '1.2.0' } } });
    expect(info).toMatchObject({ type: 'info', id: 'structures', properties: { elements: { title: 'elements' } } });
    expect(entries).toMatchObject([
      { id: 'BaO3Ti', attributes: { chemical_formula_descriptive: 'BaTiO3', _incognita_year: 1945 } },
      { id: 'ClNa', attributes: { _incognita_ids: ['m-2'], _incognita_sources: ['mine'], _incognita_year: null } },
      { id: 'HNaO', attributes: { chemical_formula_descriptive: 'NaOH' } },
    ]);
    const lines = join(folder, 'known.jsonl');
    writeFileSync(lines, text);
    const second = temporaryWorkspace();
    const read = await ingestFile(second, lines, { now: NOW });
    expect(read).toMatchObject({ accepted: 3, refused: 0 });
    const formulas = (workspace: typeof first) => [...workspace.entries.all()].map(({ formula }) => formula);
    expect(formulas(second)).toEqual(formulas(first));
  });
});
