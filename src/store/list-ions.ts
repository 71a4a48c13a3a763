import { ionLabel, type Ion } from '../chemistry/ions/ion.js';

/** An ion of a list, as its dictionary holds it. */
export interface ListedIon extends Ion {
  readonly id: number;
  /** "Fe3+"; the element's symbol in lists without anions. */
  readonly label: string;
}

/** An ion of a list under construction, with what its rows add up to. */
export interface CountedIon extends ListedIon {
  rows: number;
  scoreSum: number;
}

/** The dictionary of a list's ions: numbered from 0 in the order in which they are first asked for, so that frequent ones are short. */
export class IonDictionary {
  readonly #ions = new Map<string, CountedIon>();
  /** Most rows share the objects of their ions: these need not be spelt again. */
  readonly #met = new WeakMap<Ion, CountedIon>();

  get(given: Ion): CountedIon {
    const met = this.#met.get(given);
    if (met) return met;
    const ion = this.#ofLabel(given);
    this.#met.set(given, ion);
    return ion;
  }

  #ofLabel({ element, charge }: Ion): CountedIon {
    const label = ionLabel({ element, charge });
    const known = this.#ions.get(label);
    if (known) return known;
    const ion = { id: this.#ions.size, label, element, charge, rows: 0, scoreSum: 0 };
    this.#ions.set(label, ion);
    return ion;
  }

  all(): Iterable<CountedIon> {
    return this.#ions.values();
  }
}
