import { say } from '../messages/say.js';
import type { IngestResult } from '../service/ingest-file.js';
import type { FileFault } from '../service/ingest-files.js';
import { visible, visibleLines } from '../visible-text.js';
import { formatCount } from './format-count.js';
import { hint } from './hint.js';
import { ingestSummary, totalSummary } from './ingest-summary.js';

/** Refused rows and files that are shown; `--refused` writes all. */
export const REFUSALS_SHOWN = 5;
/** Files from which on one line sums up all of them. */
const MANY_RESULTS = 20;

/** Says what became of the files: results on standard output, notes and refused rows on standard error. */
export function reportResults(results: readonly IngestResult[], refusedFile: string | undefined): void {
  if (results.length >= MANY_RESULTS) {
    process.stdout.write(`${visibleLines(totalSummary(results))}\n`);
    for (const note of new Set(results.flatMap(({ notes }) => notes))) hint(`  ${visible(note)}\n`);
    const refusals = results.flatMap(({ file, refusals: own }) => own.map((each) => ({ ...each, member: file })));
    const refused = results.reduce((sum, result) => sum + result.refused, 0);
    return showRefusals({ refused, refusals }, refusedFile);
  }
  for (const result of results) {
    process.stdout.write(`${visibleLines(ingestSummary(result))}\n`);
    for (const note of result.notes) hint(`  ${visible(note)}\n`);
    showRefusals(result, refusedFile);
  }
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
  for (const { line, member, text, reason } of refusals.slice(0, REFUSALS_SHOWN)) {
    const within = member === undefined ? '' : `${member}, `;
    hint(`  ${visible(`${within}line ${line}: ${reason} (${text})`)}\n`);
  }
  more(refused - REFUSALS_SHOWN, file);
}

function more(hidden: number, file: string | undefined): void {
  if (hidden <= 0) return;
  const where = file === undefined ? '--refused FILE writes them' : `see ${file}`;
  hint(`  and ${formatCount(hidden)} more; ${where}\n`);
}

/** The lines of `--refused`: each refused row, and each file of which nothing was taken in. */
export function refusedLines(
  results: readonly IngestResult[],
  faults: readonly FileFault[],
): (readonly (string | number)[])[] {
  const rows = results.flatMap(({ file, refusals }) =>
    refusals.map(({ line, member, reason, text }) => [
      member === undefined ? file : `${file}/${member}`,
      line,
      reason,
      text,
    ]),
  );
  return [['file', 'line', 'reason', 'text'], ...rows, ...faults.flatMap(faultLines)];
}

function faultLines({ file, text, details }: FileFault): (string | number)[][] {
  const refusals = details['refusals'];
  if (Array.isArray(refusals) && refusals.length > 0) {
    return (refusals as IngestResult['refusals']).map(({ line, member, reason, text: row }) => [
      member === undefined ? file : `${file}/${member}`,
      line,
      reason,
      row,
    ]);
  }
  const line = details['line'];
  return [[file, typeof line === 'number' ? line : '', say(text, 'en'), '']];
}
