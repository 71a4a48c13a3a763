import { ionLabel, type Ion } from './ion.js';

/** Ions as texts outside hold them, separated by spaces: "Ba2+ Ti4+ O2-". */
export function ionsText(ions: readonly Ion[]): string {
  let text = '';
  for (let k = 0; k < ions.length; k++) text += k === 0 ? ionLabel(ions[k]!) : ` ${ionLabel(ions[k]!)}`;
  return text;
}
