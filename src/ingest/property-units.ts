import { message, type Message } from '../messages/message.js';
import { inputUnreadable } from './input-file.js';

/** Names of a column of units. */
const UNIT_COLUMNS = ['unit', 'units'];

/** Index of the column of units in a header; -1 if there is none. */
export function unitColumn(header: readonly string[]): number {
  return header.findIndex((name) => UNIT_COLUMNS.includes(name.trim().toLowerCase()));
}

/** Keeps values of different units apart: they are never converted, so only those of one unit may be learnt together. */
export class PropertyUnits {
  readonly #wanted: string;
  /** Each unit with the line that has it first. */
  readonly #found = new Map<string, number>();

  /** @param wanted the unit that the user named; empty if they named none */
  constructor(wanted: string) {
    this.#wanted = wanted;
  }

  /** Why a row of this unit, in this line, is refused, or null. A row without a unit has that of the others. */
  refuse(unit: string, line: number): Message | null {
    if (unit === '') return null;
    if (!this.#found.has(unit)) this.#found.set(unit, line);
    if (this.#wanted === '' || unit === this.#wanted) return null;
    return message('property.other-unit', { unit: unit.slice(0, 60), wanted: this.#wanted });
  }

  /** Throws INPUT_UNREADABLE if the rows have several units and none was named. */
  check(path: string): void {
    if (this.#wanted !== '' || this.#found.size < 2) return;
    const found = [...this.#found].slice(0, 10).map(([unit, line]) => ({ unit: unit.slice(0, 60), line }));
    const units = found.map(({ unit, line }) => message('property.unit-in-line', { unit, line: String(line) }));
    throw inputUnreadable(path, message('property.mixed-units', { file: path, units }), { units: found });
  }
}
