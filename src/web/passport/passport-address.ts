import { compositionAddress } from '../composition-address.js';

/** The page of a composition that is printed. */
export function passportAddress(formula: string): string {
  return `${compositionAddress(formula)}/passport`;
}
