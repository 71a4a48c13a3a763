import type { FilePreview, PreviewRow } from '../service/preview-file.js';
import { message } from '../messages/message.js';
import { say } from '../messages/say.js';
import { sayClauses } from '../messages/say-clauses.js';
import { visible } from '../visible-text.js';
import { describeColumns, readAs } from './ingest-summary.js';
import { textTable } from './text-table.js';

/** How a file would be read, in lines: counts, columns, and a table of its first rows. */
export function previewText(preview: FilePreview): string {
  const { file, format, reading, rows } = preview;
  const counts = [
    message('ingest.known', { count: preview.known }),
    message('ingest.any-set-aside', { count: preview.setAside }),
    message('ingest.refused', { count: preview.refused }),
    ...(preview.skipped > 0 ? [message('ingest.skipped', { count: preview.skipped })] : []),
  ];
  const how = [
    message('ingest.would-be-read-as', { file, format: readAs({ format, reading }) }),
    ...describeColumns(reading),
    message('text.list', { items: counts }),
  ];
  const table = textTable<PreviewRow>(rows, [
    { title: 'line', value: ({ line, member }) => (member === null ? String(line) : `${member}:${line}`), right: true },
    { title: 'formula', value: ({ formula }) => formula ?? '(refused)' },
    { title: 'id', value: ({ id }) => id ?? '' },
    { title: 'year', value: ({ year }) => String(year ?? '') },
    { title: 'flags', value: ({ flags }) => flags.join(' ') },
    { title: 'written', value: ({ written }) => written.slice(0, 40) },
    { title: 'reason', value: ({ reason }) => (reason === null ? '' : say(reason, 'en')) },
  ]);
  return `${visible(sayClauses(how, 'en'))}\n${table}`;
}
