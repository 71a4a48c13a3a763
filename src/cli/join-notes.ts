import { message, type Message } from '../messages/message.js';
import type { IngestResult } from '../service/ingest-file.js';

/** Values of notes that differ from file to file although the note is the same. */
const OF_ONE_FILE: ReadonlySet<string> = new Set(['count', 'example', 'line']);

/**
 * The notes of several files, each once: what it counts added up, with the first example, and in front of it the number
 * of files that have it.
 */
export function joinNotes(results: readonly Pick<IngestResult, 'notes'>[]): Message[] {
  const groups = new Map<string, { note: Message; count: number; files: number }>();
  for (const { notes } of results) {
    for (const note of notes) {
      const same = Object.entries(note.values ?? {}).filter(([name]) => !OF_ONE_FILE.has(name));
      const key = JSON.stringify([note.id, same]);
      const group = groups.get(key) ?? { note, count: 0, files: 0 };
      groups.set(key, { note: group.note, count: group.count + countOf(note), files: group.files + 1 });
    }
  }
  return [...groups.values()].map(({ note, count, files }) => {
    const whole = count > 0 ? { ...note, values: { ...note.values, count } } : note;
    return files > 1 ? message('ingest.note-of-files', { files, note: whole }) : whole;
  });
}

function countOf({ values }: Message): number {
  const count = values?.['count'];
  return typeof count === 'number' ? count : 0;
}
