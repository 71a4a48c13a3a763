import { expect, it } from 'vitest';
import { joinNotes } from '../../src/cli/join-notes.js';
import { message } from '../../src/messages/message.js';
import { say } from '../../src/messages/say.js';

const origin = message('reading.origin');
const years = (count: number, example: string) => message('reading.years', { count, example });
const unused = (name: string) => message('reading.unused', { count: 1, names: [name] });

it('notes that several files share are said once, with the number of files and what they count together', () => {
  const results = [
    { notes: [origin, years(1, 'ca. 1959')] },
    { notes: [origin, years(2, '?')] },
    { notes: [unused('"hull"')] },
  ];
  const said = joinNotes(results).map((note) => say(note, 'en'));
  expect(said).toEqual([
    `In 2 files: ${say(origin, 'en')}`,
    'In 2 files: 3 rows have no readable year, such as "ca. 1959".',
    say(unused('"hull"'), 'en'),
  ]);
});

it('notes that name different things stay apart', () => {
  expect(joinNotes([{ notes: [unused('"a"')] }, { notes: [unused('"b"')] }])).toHaveLength(2);
});
