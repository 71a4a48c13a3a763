/** A whole number as spreadsheets write long ones. */
const SCIENTIFIC = /^(\d)(?:[.,](\d+))?E\+?(\d{1,2})$/i;
/** A whole number that a program has taken for one with decimals. */
const WITH_ZERO = /^(\d+)[.,]0+$/;

/** An id of which a spreadsheet made a number: what it was, if all its digits are still there. */
export interface RepairedId {
  readonly id: string;
  /** Whether digits are lost, so that ids of other entries may look the same. */
  readonly isRounded: boolean;
}

/** What a spreadsheet made of an id; undefined for an id that none has touched. */
export function repairSpreadsheetId(text: string): RepairedId | undefined {
  const [, digit, decimals = '', power] = SCIENTIFIC.exec(text) ?? [];
  if (digit === undefined) return undefined;
  const missing = Number(power) - decimals.length;
  return missing > 0
    ? { id: text, isRounded: true }
    : { id: digit + decimals.slice(0, Number(power)), isRounded: false };
}

/** Ids as nearly all are, which nothing has touched. */
const PLAIN = /^(?:[A-Za-z]+-)?\d+$/;

/** Whether an id is so plain that neither `plainId` nor `repairSpreadsheetId` has anything to do. */
export function isPlainId(text: string): boolean {
  return PLAIN.test(text);
}

/** An id without what spreadsheets put around it: `="0012"` and `'12` are 0012 and 12, 12.0 is 12. */
export function plainId(text: string): string {
  const id = text
    .trim()
    .replace(/^="(.*)"$/, '$1')
    .replace(/^'(?=\d)/, '')
    .replace(/^'(.*)'$/, '$1');
  return WITH_ZERO.exec(id)?.[1] ?? id;
}
