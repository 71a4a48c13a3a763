import { cos, log } from './elementary/elementary-functions.js';

/** A source of uniform numbers in [0, 1). Passed in wherever chance is wanted, so that a seed fixes every result. */
export interface Random {
  (): number;
}

/**
 * Small fast counting generator sfc32 (Chris Doty-Humphrey, PractRand), 32-bit, period at least 2^32.
 * The same seed gives the same numbers on every machine.
 */
export function seededRandom(seed: number): Random {
  let a = 0x9e3779b9;
  let b = seed >>> 0;
  let c = Math.floor(seed / 4294967296) >>> 0;
  let counter = 1;
  const random = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  // The first outputs still show the seed; throw them away.
  for (let i = 0; i < 15; i++) random();
  return random;
}

/** A standard normal number (Box-Muller). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * log(1 - random())) * cos(2 * Math.PI * random());
}

/** Shuffles in place (Fisher-Yates) and returns the same array. */
export function shuffle<T extends { length: number; [index: number]: unknown }>(items: T, random: Random): T {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const held = items[i];
    items[i] = items[j];
    items[j] = held;
  }
  return items;
}
