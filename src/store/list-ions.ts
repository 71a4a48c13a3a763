import { parseIon } from '../chemistry/ions/ion.js';

/** An ion of a list, as its dictionary holds it. */
export interface ListedIon {
  readonly id: number;
  /** "Fe3+"; the element's symbol in lists without anions. */
  readonly label: string;
  readonly element: string;
  /** 0 in lists without anions. */
  readonly charge: number;
}

/** An ion of a list under construction, with what its rows add up to. */
export interface CountedIon extends ListedIon {
  rows: number;
  scoreSum: number;
}

/** The dictionary of a list's ions: numbered from 0 in the order in which they are first asked for, so that frequent ones are short. */
export class IonDictionary {
  readonly #ions = new Map<string, CountedIon>();

  /** The ion of a label. Throws ION_INVALID where it is none. */
  get(label: string): CountedIon {
    const known = this.#ions.get(label);
    if (known) return known;
    const { element, charge } = /[+-]$/.test(label) ? parseIon(label) : { element: label, charge: 0 };
    const ion = { id: this.#ions.size, label, element, charge, rows: 0, scoreSum: 0 };
    this.#ions.set(label, ion);
    return ion;
  }

  all(): Iterable<CountedIon> {
    return this.#ions.values();
  }
}

/** Elements and anion that ions spell: the elements sorted, the anion that of the last ion where it is negative, else "". */
export function elementsOfIons(ions: readonly ListedIon[]): { elements: string[]; anion: string } {
  const last = ions[ions.length - 1]!;
  const elements = ions.map(({ element }) => element).sort();
  return { elements, anion: last.charge < 0 ? last.element : '' };
}
