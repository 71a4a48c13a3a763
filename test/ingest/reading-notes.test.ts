import { expect, it } from 'vitest';
import type { Message } from '../../src/messages/message.js';
import { say } from '../../src/messages/say.js';
import { readWhole, writtenFile } from './written-file.js';

function skippedNotes(notes: () => Message[]): string[] {
  return notes()
    .filter(({ id }) => id === 'skipped.note')
    .map((note) => say(note, 'en'));
}

it('what is no row is reported once for each kind of it, with how often it came', async () => {
  const lines = [
    { 'x-optimade': { meta: { api_version: '1.2.0' } } },
    { type: 'references', id: 'r1' },
    { type: 'references', id: 'r2' },
    { type: 'structures', id: 's1', attributes: { chemical_formula_reduced: 'ClNa' } },
  ];
  const path = writtenFile('structures.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'));
  const { entries, refused, notes } = await readWhole(path);
  expect(entries).toEqual(['ClNa s1']);
  expect(refused).toEqual([]);
  expect(skippedNotes(notes)).toEqual([
    'Skipped, because they are not rows of data: a header (1).',
    'Skipped, because they are not rows of data: an entry of type references (2).',
  ]);
});

it('kinds that a file makes up are reported three at the most', async () => {
  const lines = Array.from({ length: 50 }, (_, index) => JSON.stringify({ type: `kind-${index}`, id: String(index) }));
  const path = writtenFile(
    'structures.jsonl',
    [
      JSON.stringify({ 'x-optimade': { meta: {} } }),
      JSON.stringify({ type: 'structures', id: 's', attributes: { chemical_formula_reduced: 'ClNa' } }),
      ...lines,
    ].join('\n'),
  );
  const { notes } = await readWhole(path);
  expect(skippedNotes(notes)).toHaveLength(3);
});

it('a crystal without cell, sites or symmetry operations gives its formula alone, and that is reported', async () => {
  const whole = `_cell_length_a 4\n_cell_length_b 4\n_cell_length_c 4\nloop_\n_atom_site_label\n_atom_site_fract_x\n_atom_site_fract_y\n_atom_site_fract_z\nNa1 0 0 0\nCl1 .5 .5 .5\n`;
  const block = (name: string, group: string): string =>
    `data_${name}\n_chemical_formula_sum 'Na Cl'\n_symmetry_space_group_name_H-M '${group}'\n${whole}`;
  const path = writtenFile(
    'salts.cif',
    `${block('a', 'P 1')}${block('b', 'Q m -3 m')}data_c\n_chemical_formula_sum 'K Cl'\n`,
  );
  const { entries, notes } = await readWhole(path);
  expect(entries).toHaveLength(3);
  const [note] = notes().filter(({ id }) => id === 'reading.no-sites');
  // The first has the operations of P 1 by its name, the second names no space group.
  expect(say(note!, 'en')).toBe(
    '2 crystals lack a cell, symmetry operations or sites that can be read, such as Na Cl: only the formula is used, and no structure comes of it.',
  );
});
