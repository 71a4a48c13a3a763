import type { Ion } from '../chemistry/ions/ion.js';

/** The only member of the anion mode of a space without charges. Its amount in a composition is 0. */
export const NO_ANION: Ion = { element: '', charge: 0 };
