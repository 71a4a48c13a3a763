import { isFormula } from './is-formula.js';

/** Whether there are blanks between whole formulas ("NaCl KCl"), which would be read as one compound. */
export function areSeveralFormulas(text: string): boolean {
  if (!/\S\s+\S/.test(text)) return false;
  const parts = text.trim().split(/\s+/);
  // Groups in brackets are parts of one formula: (NH4)2 (SO4).
  return parts.every((part) => /^[A-Z]/.test(part) && (part.match(/[A-Z]/g)?.length ?? 0) > 1 && isFormula(part));
}
