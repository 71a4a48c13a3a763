import { ionLabel, type Ion } from '../../chemistry/ions/ion.js';

/** The page of an ion. */
export function ionAddress(ion: Ion): string {
  return `/ions/${encodeURIComponent(ionLabel(ion))}`;
}
