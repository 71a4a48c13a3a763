import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCifBlocks, type CifBlock } from '../../src/ingest/cif-blocks.js';

async function blocksOf(text: string, ...tags: string[]): Promise<CifBlock[]> {
  const blocks: CifBlock[] = [];
  for await (const block of readCifBlocks(text.split('\n'), new Set(tags))) blocks.push(block);
  return blocks;
}

/** The values of the only block, as texts. */
async function valuesOf(text: string, ...tags: string[]): Promise<Record<string, string>> {
  const blocks = await blocksOf(`data_x\n${text}`, ...tags);
  expect(blocks).toHaveLength(1);
  return Object.fromEntries([...blocks[0]!.values].map(([tag, value]) => [tag, value.text]));
}

describe('readCifBlocks', () => {
  test('reads bare, single- and double-quoted values, on the line of the tag or the next', async () => {
    const text = `_a 1\n_b 'O2 Si'\n_c "it's"\n_d\n'below'`;
    expect(await valuesOf(text, '_a', '_b', '_c', '_d')).toEqual({ _a: '1', _b: 'O2 Si', _c: "it's", _d: 'below' });
  });

  test('ends a quoted string at a quote before white space only', async () => {
    expect(await valuesOf(`_a 'Mueller's salt' _b 2`, '_a', '_b')).toEqual({ _a: "Mueller's salt", _b: '2' });
  });

  test('reads text fields of several lines, and goes on behind them', async () => {
    const text = `_a\n;first _b no\nsecond # not a comment\n;\n_b yes`;
    expect(await valuesOf(text, '_a', '_b')).toEqual({ _a: 'first _b no\nsecond # not a comment', _b: 'yes' });
  });

  test('keeps the first value of a loop', async () => {
    const text = `loop_\n_id\n_year\n_title\nprimary 1993 'One; two'\n2 1971\n;\nThree\n;\n_after 5`;
    expect(await valuesOf(text, '_year', '_title', '_after')).toEqual({
      _year: '1993',
      _title: 'One; two',
      _after: '5',
    });
  });

  test('reads a loop directly behind a loop', async () => {
    const text = `loop_\n_a\n_b\n1 2\n3 4\nloop_\n_c\n5\n6`;
    expect(await valuesOf(text, '_a', '_b', '_c')).toEqual({ _a: '1', _b: '2', _c: '5' });
  });

  test('leaves out unknown and inapplicable values, unless they are quoted', async () => {
    expect(await valuesOf(`_a ?\n_b .\n_c '?'`, '_a', '_b', '_c')).toEqual({ _c: '?' });
  });

  test('passes over comments, and tags in any letter case and either dialect are one', async () => {
    const text = `# _a 0\n_A 1 # one\n_Chemical_Formula.Sum H2O`;
    expect(await valuesOf(text, '_a', '_chemical_formula_sum')).toEqual({ _a: '1', _chemical_formula_sum: 'H2O' });
  });

  test('a new block begins afresh, also in the midst of a loop', async () => {
    const blocks = await blocksOf('data_one\nloop_\n_a\n_b\n1\ndata_two\n_b 2', '_a', '_b');
    expect(blocks.map(({ name, line }) => [name, line])).toEqual([
      ['one', 1],
      ['two', 6],
    ]);
    expect([...blocks[1]!.values]).toEqual([['_b', { text: '2', line: 7 }]]);
  });

  test('ends a string whose quote is not closed with its line, and looks at each quote once', async () => {
    expect(await valuesOf(`_a 'Na Cl\n_b "x y\n_c 1`, '_a', '_b', '_c')).toEqual({ _a: `'Na Cl`, _b: '"x y', _c: '1' });
    // Quadratic in the quotes of a line this would take hours.
    expect(await valuesOf(`_a ${"'a ".repeat(300_000)}\n_c 1`, '_c')).toEqual({ _c: '1' });
  });

  test('keeps a megabyte of a text field', async () => {
    const { _a: text } = await valuesOf(`_a\n;${`${'x'.repeat(999)}\n`.repeat(5000)};\n`, '_a');
    expect(text!.length).toBeGreaterThan(1e6);
    expect(text!.length).toBeLessThan(1.1e6);
  });

  test('tells where a text field begins that does not end', async () => {
    const [block] = await blocksOf('data_x\n_a\n;never\nends', '_a');
    expect(block).toMatchObject({ unfinished: 3 });
    expect(block!.values.size).toBe(0);
  });

  test('has no blocks in a text without data_', async () => {
    expect(await blocksOf('formula,id\nNaCl,1\n', '_a')).toEqual([]);
  });

  test('gives back any value that is written quoted or as a text field', async () => {
    const plain = fc.string({ minLength: 1 }).map((text) => text.replaceAll(/[^ -~]|'/g, 'x').trim());
    await fc.assert(
      fc.asyncProperty(
        plain.filter((text) => text !== ''),
        fc.boolean(),
        async (value, quoted) => {
          const written = quoted ? `_a '${value}'` : `_a\n; ${value}\n;`;
          expect(await valuesOf(`_before 0\n${written}\n_after 1`, '_a', '_after')).toEqual({ _a: value, _after: '1' });
        },
      ),
    );
  });
});
