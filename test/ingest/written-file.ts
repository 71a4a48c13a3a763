import { say } from '../../src/messages/say.js';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { flagsOf } from '../../src/ingest/entry-flags.js';
import type { IngestItem } from '../../src/ingest/ingest-item.js';
import { readFile } from '../../src/ingest/read-file.js';
import type { FileReading, ReadFileOptions } from '../../src/ingest/read-file.js';

/** Writes a file into a new folder that is removed after the test, and gives its path. */
export function writtenFile(name: string, content: string | Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'incognita-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

export interface WholeReading extends Omit<FileReading, 'rows'> {
  /** "formula", "formula id" or "formula id year" of each entry. */
  readonly entries: readonly string[];
  readonly refused: readonly { readonly line: number; readonly text: string; readonly reason: string }[];
  readonly lines: readonly number[];
}

/** The rows of a file one by one. */
export async function* eachRow({ rows }: Pick<FileReading, 'rows'>): AsyncGenerator<IngestItem, void, undefined> {
  for await (const batch of rows) yield* batch;
}

/** Reads a file to its end. */
export async function readWhole(path: string, options: ReadFileOptions = {}): Promise<WholeReading> {
  const reading = await readFile(path, options);
  const items: IngestItem[] = [];
  for await (const batch of reading.rows) items.push(...batch);
  const accepted = items.filter((item) => item.kind === 'accepted');
  const refused = items
    .filter((item) => item.kind === 'refused')
    .map(({ line, text, reason }) => ({ line, text, reason: say(reason, 'en') }));
  const entries = accepted.map(({ formula, id, year }) =>
    [formula, id, year].filter((part) => part !== null).join(' '),
  );
  return { ...reading, entries, refused, lines: accepted.map((item) => item.line) };
}

/** Formula, id, year, flags, temperature, pressure and energy above the hull of each entry; "refused" for the others. */
export async function entriesOf(
  name: string,
  content: string | Uint8Array,
  options: ReadFileOptions = {},
): Promise<string[]> {
  const entries: string[] = [];
  const reading = await readFile(writtenFile(name, content), { thisYear: 2026, ...options });
  for await (const row of eachRow(reading)) {
    if (row.kind !== 'accepted') {
      entries.push(row.kind);
      continue;
    }
    const { formula, id, year, flags, facts = {} } = row;
    const cells = [formula, id, year, flagsOf(flags).join(), facts.temperature, facts.pressure, facts.energyAboveHull];
    entries.push(
      cells
        .map((cell) => cell ?? '')
        .join(' ')
        .trimEnd(),
    );
  }
  return entries;
}
