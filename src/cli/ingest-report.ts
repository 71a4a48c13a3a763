import { message } from '../messages/message.js';
import { say } from '../messages/say.js';
import { sayClauses } from '../messages/say-clauses.js';
import type { IngestResult } from '../service/ingest-file.js';
import type { FileFault } from '../service/ingest-files.js';
import { visible, visibleLines } from '../visible-text.js';
import { hintMessages } from './hint-messages.js';
import { ingestSummary, totalSummary } from './ingest-summary.js';
import { joinNotes } from './join-notes.js';
import { refusalMessages } from './refusal-messages.js';

/** Refused rows and files that are shown; `--refused` writes all. */
export const REFUSALS_SHOWN = 5;
/** Files from which on one line sums up all of them. */
const MANY_RESULTS = 20;

/** Says what became of the files: results on standard output, notes and refused rows on standard error. */
export function reportResults(results: readonly IngestResult[], refusedFile: string | undefined): void {
  if (results.length >= MANY_RESULTS) {
    process.stdout.write(`${visibleLines(sayClauses(totalSummary(results), 'en'))}\n`);
    hintMessages(joinNotes(results));
    const refusals = results.flatMap(({ file, refusals: own }) => own.map((each) => ({ ...each, member: file })));
    const refused = results.reduce((sum, result) => sum + result.refused, 0);
    return showRefusals({ refused, refusals }, refusedFile);
  }
  for (const result of results) {
    process.stdout.write(`${visibleLines(sayClauses(ingestSummary(result), 'en'))}\n`);
    if (results.length === 1) hintMessages(result.notes);
    showRefusals(result, refusedFile);
  }
  if (results.length > 1) hintMessages(joinNotes(results));
}

/** Says which files could not be taken in. */
export function reportFaults(faults: readonly FileFault[], refusedFile: string | undefined): void {
  for (const fault of faults.slice(0, REFUSALS_SHOWN)) {
    const [line] = faultLines(fault);
    process.stderr.write(`  ${visible(`${fault.file}: ${line![2]}`)}\n`);
  }
  more(faults.length - REFUSALS_SHOWN, refusedFile);
}

function showRefusals(
  { refused, refusals }: Pick<IngestResult, 'refused' | 'refusals'>,
  file: string | undefined,
): void {
  hintMessages(refusalMessages(refusals, REFUSALS_SHOWN));
  more(refused - REFUSALS_SHOWN, file);
}

function more(count: number, file: string | undefined): void {
  if (count <= 0) return;
  hintMessages([
    file === undefined ? message('ingest.more-refused', { count }) : message('ingest.more-refused-in', { count, file }),
  ]);
}

/** The lines of `--refused`: each refused row, and each file of which nothing was taken in. */
export function refusedLines(
  results: readonly IngestResult[],
  faults: readonly FileFault[],
): (readonly (string | number)[])[] {
  const rows = results.flatMap(({ file, refusals }) => refusalLines(file, refusals));
  return [['file', 'line', 'reason', 'text'], ...rows, ...faults.flatMap(faultLines)];
}

function faultLines({ file, text, details }: FileFault): (string | number)[][] {
  const refusals = details['refusals'];
  if (Array.isArray(refusals) && refusals.length > 0) {
    return refusalLines(file, refusals as IngestResult['refusals']);
  }
  const line = details['line'];
  return [[file, typeof line === 'number' ? line : '', say(text, 'en'), '']];
}

function refusalLines(file: string, refusals: IngestResult['refusals']): (string | number)[][] {
  return refusals.map(({ line, member, reason, text }) => [
    member === undefined ? file : `${file}/${member}`,
    line,
    say(reason, 'en'),
    text,
  ]);
}
