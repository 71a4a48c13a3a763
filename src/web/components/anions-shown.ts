import { ANIONS_BY_CHARGE } from '../../chemistry/ions/anions.js';

/** The anions in the order in which pages offer them: those of most compounds first. */
export const ANIONS_SHOWN: readonly string[] = [-2, -1, -3].flatMap((charge) => ANIONS_BY_CHARGE.get(charge)!);
