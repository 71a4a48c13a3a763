import type { FilePreview, PreviewRow } from '../service/preview-file.js';
import { visible } from '../visible-text.js';
import { formatCount } from './format-count.js';
import { columnsText, readAs } from './ingest-summary.js';
import { textTable } from './text-table.js';

/** How a file would be read, in lines: counts, columns, and a table of its first rows. */
export function previewText(preview: FilePreview): string {
  const { file, format, reading, rows } = preview;
  const counts = [
    `${formatCount(preview.known)} known`,
    `${formatCount(preview.setAside)} set aside`,
    `${formatCount(preview.refused)} refused`,
    ...(preview.skipped > 0 ? [`${formatCount(preview.skipped)} skipped`] : []),
  ];
  const how = [`would be read as ${readAs({ format, reading })}`, ...columnsText(reading), counts.join(', ')];
  const table = textTable<PreviewRow>(rows, [
    { title: 'line', value: ({ line, member }) => (member === null ? String(line) : `${member}:${line}`), right: true },
    { title: 'formula', value: ({ formula }) => formula ?? '(refused)' },
    { title: 'id', value: ({ id }) => id ?? '' },
    { title: 'year', value: ({ year }) => String(year ?? '') },
    { title: 'flags', value: ({ flags }) => flags.join(' ') },
    { title: 'written', value: ({ written }) => written.slice(0, 40) },
    { title: 'reason', value: ({ reason }) => reason ?? '' },
  ]);
  return `${visible(`${file}: ${how.join('; ')}`)}\n${table}`;
}
