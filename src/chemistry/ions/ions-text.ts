import { ionLabel, type Ion } from './ion.js';

/** Ions as texts outside hold them, separated by spaces: "Ba2+ Ti4+ O2-". */
export function ionsText(ions: readonly Ion[]): string {
  return ions.map(ionLabel).join(' ');
}
