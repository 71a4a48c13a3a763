import type { Ion } from '../chemistry/ions/ion.js';

/** Ions of one element (of any, if it is left out) with a charge from `from` to `to`, both included; open if left out. */
export interface IonRange {
  /** Default: any element. */
  readonly element?: string;
  /** Default: no lowest charge. */
  readonly from?: number;
  /** Default: no highest charge. */
  readonly to?: number;
}

/** Whether an ion is one of the range. */
export function isInRange(ion: Ion, { element, from = -Infinity, to = Infinity }: IonRange): boolean {
  return (element === undefined || ion.element === element) && ion.charge >= from && ion.charge <= to;
}
