import { flagBit, NO_FLAGS, type FlagBits } from '../entry-flags.js';
import type { Get } from './database.js';
import { isFilled, toText } from './values.js';

/** The flag of entries that are computed, or measured, or of which nothing says it. */
export function originFlags(isTheoretical: boolean | null): FlagBits {
  return isTheoretical === null ? NO_FLAGS : flagBit(isTheoretical ? 'theoretical' : 'experimental');
}

/** Whether an ICSD number says that somebody made it: no number, "na" or False says that nobody is known to have. */
export function withoutIcsd(value: unknown): boolean {
  return isFilled(value) !== true || toText(value)?.toLowerCase() === 'na';
}

/** Ids of ICSD ("icsd-34") in a value of any form. */
export function icsdIds(value: unknown): string[] {
  const found = JSON.stringify(value ?? '').match(/icsd-\d+/gi) ?? [];
  return [...new Set(found.map((id) => id.toLowerCase()))];
}

/** Ids of ICSD from its numbers in a number, a text or a list of them. */
export function icsdNumbers(value: unknown): string[] {
  return (JSON.stringify(value ?? '').match(/\d+/g) ?? []).map((number) => `icsd-${number}`);
}

/** The first of these that is filled, as text. */
export function firstText(get: Get, ...keys: string[]): string | null {
  for (const key of keys) {
    const text = toText(get(key));
    if (text !== null) return text;
  }
  return null;
}
