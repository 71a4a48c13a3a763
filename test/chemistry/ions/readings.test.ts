import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../../src/chemistry/formula/formula.js';
import { assignIons } from '../../../src/chemistry/ions/assign-ions.js';
import { ionLabel } from '../../../src/chemistry/ions/ion.js';
import { ionsOf } from '../../../src/chemistry/ions/ionic-form.js';
import { MISREAD, READINGS } from './readings.fixture.js';

/** The formula with its ions in alphabetical order, or with the reason why it has none. */
function read(formula: string): string {
  const assignment = assignIons(parseFormula(formula), { include: ['hydrogen'] });
  const words =
    assignment.kind === 'ionic' ? ionsOf(assignment.best).map(({ ion }) => ionLabel(ion)) : [assignment.reason];
  return sorted([formula, ...words].join(' '));
}

function sorted(line: string): string {
  const [formula, ...words] = line.split(' ');
  return [formula, ...words.sort()].join(' ');
}

const formulaOf = (line: string): string => line.split(' ')[0]!;

describe('readings of compounds that are easily misread', () => {
  it.each(Object.entries(READINGS))('are those of the literature: %s', (_, lines) => {
    expect(lines.map((line) => read(formulaOf(line)))).toEqual(lines.map(sorted));
  });

  it('miss the literature where they are known to', () => {
    for (const line of MISREAD) expect(read(formulaOf(line))).not.toBe(sorted(line));
  });
});
