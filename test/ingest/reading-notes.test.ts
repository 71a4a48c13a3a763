import { expect, it } from 'vitest';
import type { Message } from '../../src/messages/message.js';
import { say } from '../../src/messages/say.js';
import { readWhole, writtenFile } from './written-file.js';

function skippedNotes(notes: () => Message[]): string[] {
  return notes()
    .filter(({ id }) => id === 'skipped.note')
    .map((note) => say(note, 'en'));
}

it('what is no row is told once for each kind of it, with how often it came', async () => {
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
    'Skipped, since it is no row of data: a header (1).',
    'Skipped, since it is no row of data: an entry of type references (2).',
  ]);
});

it('kinds that a file makes up are told three at the most', async () => {
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
