import { describe, expect, it } from 'vitest';
import { isRule } from '../../../src/ingest/tables/table-layout.js';
import { isRuleLine } from '../../../src/ingest/tables/rule-line.js';
import { readFormulas } from '../../../src/service/scores/read-formulas.js';

const DRAWN = ['|---|:--:|', '|-|-|', '+----+----+', '+====+====+', '-----', '--- ---', '| :--- | ---: |'];
const WRITTEN = ['', '-', '|', '| |', '| NaCl | - |', '+1', '--x--', '=', 'Na+ Cl-'];

describe('a line that is only drawn', () => {
  it('is distinguished from rows by files and by texts that are pasted', () => {
    expect(DRAWN.filter((line) => !isRuleLine(line) || !isRule(line.split('|')))).toEqual([]);
    expect(WRITTEN.filter((line) => isRuleLine(line) || isRule(line.split('|')))).toEqual([]);
    for (const line of DRAWN) {
      expect(readFormulas(`BaTiO3\n${line}\nNaCl`).ignored).toEqual([{ text: line.trim(), line: 2 }]);
    }
  });
});
