import { IncognitaError } from '../../errors.js';
import { message } from '../../messages/message.js';

/** How much of a refused text is repeated in the message, in characters. */
const ECHO = 60;
import { elementBySymbol } from '../elements/elements.js';
import { chargeFraction } from './charge-units.js';

/**
 * An element in an oxidation state; negative charges are anions. The charge can be a fraction with a denominator up to 12, the
 * share of one atom in the charge of a group: O1/2- in a superoxide. Add charges up with `chargeUnits`.
 */
export interface Ion {
  readonly element: string;
  readonly charge: number;
}

/** The largest magnitude of a charge that `parseIon` accepts; 9+ (iridium) is the highest state observed. */
export const MAX_ION_CHARGE = 9;

/** The ion as chemists write it in plain text: "Li+", "Fe3+", "O2-", "O1/2-". An uncharged atom is its symbol. */
export function ionLabel(ion: Ion): string {
  const usual = USUAL_SUFFIXES[ion.charge + MAX_ION_CHARGE];
  return usual === undefined ? unusualLabel(ion) : ion.element + usual;
}

/** What follows the element, by charge + MAX_ION_CHARGE: lists have millions of labels, nearly all with these. */
const USUAL_SUFFIXES: readonly string[] = Array.from({ length: 2 * MAX_ION_CHARGE + 1 }, (_, index) => {
  const charge = index - MAX_ION_CHARGE;
  const magnitude = Math.abs(charge);
  return charge === 0 ? '' : `${magnitude === 1 ? '' : magnitude}${charge > 0 ? '+' : '-'}`;
});

function unusualLabel(ion: Ion): string {
  const { numerator, denominator } = chargeFraction(Math.abs(ion.charge));
  const magnitude = denominator === 1 ? numerator : `${numerator}/${denominator}`;
  return `${ion.element}${magnitude === 1 ? '' : magnitude}${ion.charge > 0 ? '+' : '-'}`;
}

/**
 * Reads a label of `ionLabel`; "Li1+" and the typographic minus are understood as well.
 *
 * Throws ION_INVALID, details { text }
 */
export function parseIon(label: string): Ion {
  const ion = readIon(label);
  if (ion) return ion;
  throw new IncognitaError('ION_INVALID', message('ion.unreadable', { text: label.slice(0, ECHO) }), { text: label });
}

/** The same, but null for a text that is no ion. */
export function readIon(label: string): Ion | null {
  const match = /^([A-Z][a-z]?)(?:([1-9]|[1-9]\d{1,2}(?=\/))(?:\/([2-9]|1[0-2]))?)?([+\-−])$/.exec(label.trim());
  const element = match?.[1];
  if (!element || !elementBySymbol(element)) return null;
  const magnitude = Number(match[2] ?? 1) / Number(match[3] ?? 1);
  return { element, charge: match[4] === '+' ? magnitude : -magnitude };
}

/** Orders ions by element symbol (code point), then by charge, lowest first. For Array.prototype.sort. */
export function compareIons(a: Ion, b: Ion): number {
  if (a.element !== b.element) return a.element < b.element ? -1 : 1;
  return a.charge - b.charge;
}
