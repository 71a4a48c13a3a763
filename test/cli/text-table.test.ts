import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textTable } from '../../src/cli/text-table.js';

const COLUMNS = [
  { title: 'LIST', value: ([name]: [string, string, string]) => name },
  { title: 'ROWS', value: ([, rows]: [string, string, string]) => rows, right: true },
  { title: 'SOURCES', value: ([, , sources]: [string, string, string]) => sources },
];

const word = fc.stringMatching(/^[a-z0-9,-]{1,12}$/);

/** All characters but blanks, in order. */
function letters(text: string): string {
  return [...text.replaceAll(' ', '')].sort().join('');
}

describe('a table', () => {
  it('is as wide as it needs where nothing limits it', () => {
    expect(textTable([['ternary-v1', '100,000', 'a, b, c']], COLUMNS, undefined)).toBe(
      'LIST           ROWS  SOURCES\nternary-v1  100,000  a, b, c\n',
    );
  });

  it('lets long texts go on in further lines', () => {
    expect(textTable([['ternary-v1', '100,000', 'mine, theirs, another one']], COLUMNS, 36)).toBe(
      'LIST           ROWS  SOURCES\nternary-v1  100,000  mine, theirs,\n                     another one\n',
    );
  });

  it('has a block for each row if its columns are too many for the terminal', () => {
    const many = [...COLUMNS, { title: 'CANDIDATES', value: () => '1,824,695', right: true }];
    const rows: [string, string, string][] = [
      ['binary-all-v1', '500', 'measured compounds, mine, theirs'],
      ['ternary-all-v1', '1,000', 'mine'],
    ];
    expect(textTable(rows, many, 36)).toBe(
      `LIST        binary-all-v1
ROWS        500
SOURCES     measured compounds,
            mine, theirs
CANDIDATES  1,824,695

LIST        ternary-all-v1
ROWS        1,000
SOURCES     mine
CANDIDATES  1,824,695
`,
    );
  });

  it('fits the terminal and loses nothing of any content', () => {
    const rows = fc.array(
      fc.tuple(
        fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' ')),
        fc.nat().map(String),
        fc.array(word, { minLength: 1, maxLength: 20 }).map((words) => words.join(', ')),
      ),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(rows, fc.integer({ min: 40, max: 200 }), (all, width) => {
        const lines = textTable(all, COLUMNS, width).split('\n');
        expect(lines.filter((line) => line.length > width)).toEqual([]);
        expect(letters(lines.slice(1).join(''))).toBe(letters(all.flat().join('')));
      }),
    );
  });
});
