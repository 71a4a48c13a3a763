import { formulaInAnotherCase } from './formula-in-another-case.js';

/** Amounts that vary, in small letters; an e behind x would be xenon. The y of a symbol is not distinguished, so y needs a sign before it. */
const VARYING =
  /(?:\d{1,2}(?:\.\d{1,4})?[+-])?(?:\d{0,2}(?:\.\d{1,4})?)x(?!e)(?:[+-]y)?|\d{0,2}\.\d{1,4}|[+-][\u03b4d]$|[+-][xyz]$/gu;

/** la1-xsrxmno3 as La1-xSrxMnO3, la0.7sr0.3mno3 as La0.7Sr0.3MnO3; undefined if no amount varies or has decimals, or the case cannot be found. In small letters. */
export function recaseSolution(word: string): string | undefined {
  const varying = [...word.matchAll(VARYING)];
  if (varying.length === 0) return undefined;
  const fixed = word.replace(VARYING, (amount) => (/[\u03b4d]$|^[+-][xyz]$/u.test(amount) ? '' : '5'));
  const cased = formulaInAnotherCase(fixed);
  if (cased === undefined) return undefined;
  // The letters of the formula in their case, between the amounts as they are written.
  let at = 0;
  const letters = cased.replaceAll(/[^A-Za-z]/g, '');
  let [written, end] = ['', 0];
  const between = (text: string) => text.replaceAll(/[a-z]/g, () => letters[at++]!);
  for (const { 0: amount, index } of varying) {
    written += between(word.slice(end, index)) + amount;
    end = index + amount.length;
  }
  return written + between(word.slice(end));
}
