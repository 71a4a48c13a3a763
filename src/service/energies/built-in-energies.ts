import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { readFormulaAmounts } from '../../chemistry/formula/formula-reader.js';
import { reducedFormula } from '../../chemistry/formula/spellings.js';
import { electronvoltsPerAtom } from '../../energies/energy-unit.js';
import type { EnergyRow } from '../../energies/energy-row.js';
import type { BuiltInEnergySource } from './built-in-energy-sources.js';

const DATA = fileURLToPath(new URL('../../../data', import.meta.url));

const [LOWER_A, LOWER_Z, UPPER_A, UPPER_Z, LINE_BREAK] = [97, 122, 65, 90, 10] as const;

/**
 * A table of reduced formulas, elements in alphabetical order, with energies in eV per atom: its text, and the lines by the
 * first element of their formulas. To split 95,000 lines would take a first question half a second.
 */
interface Table {
  readonly text: string;
  readonly lines: ReadonlyMap<string, readonly number[]>;
}

// The tables never change while the program runs, so each is read once per thread, when it is first asked for.
const tables = new Map<string, Table>();

/** Whether this installation has the table. */
export function hasBuiltInEnergies({ file }: BuiltInEnergySource): boolean {
  return existsSync(join(DATA, file));
}

/** The built-in energies of every composition that consists of these elements or some of them. */
export function builtInEnergies(source: BuiltInEnergySource, elements: readonly string[]): EnergyRow[] {
  let table = tables.get(source.file);
  if (!table) tables.set(source.file, (table = readTable(source.file)));
  const { text, lines } = table;
  const allowed = new Set(elements);
  const rows: EnergyRow[] = [];
  for (const start of [...allowed].flatMap((element) => lines.get(element) ?? [])) {
    const comma = endOfFormula(text, start, allowed);
    if (comma < 0) continue;
    const end = text.indexOf('\n', comma);
    rows.push({
      formula: text.slice(start, comma),
      kind: 'formation',
      energy: Number(text.slice(comma + 1, end)),
      source: source.name,
      functional: source.functional,
    });
  }
  return rows;
}

/** The index of the comma after a formula, or -1 if the formula has an element that is not allowed. */
function endOfFormula(text: string, start: number, allowed: ReadonlySet<string>): number {
  for (let at = start; ;) {
    const code = text.charCodeAt(at);
    if (code >= UPPER_A && code <= UPPER_Z) {
      const symbol = symbolAt(text, at);
      if (!allowed.has(symbol)) return -1;
      at += symbol.length;
    } else if (code >= 48 && code <= 57) at++;
    else return at;
  }
}

function symbolAt(text: string, at: number): string {
  const second = text.charCodeAt(at + 1);
  return text.slice(at, second >= LOWER_A && second <= LOWER_Z ? at + 2 : at + 1);
}

function readTable(file: string): Table {
  const bytes = readFileSync(join(DATA, file));
  const text = file.endsWith('.gz') ? gunzipSync(bytes).toString('latin1') : reducedTable(bytes.toString('utf8'));
  const lines = new Map<string, number[]>();
  for (let start = text.indexOf('\n') + 1; start > 0 && start < text.length; start = text.indexOf('\n', start) + 1) {
    if (text.charCodeAt(start) === LINE_BREAK) continue;
    const symbol = symbolAt(text, start);
    const group = lines.get(symbol);
    if (group) group.push(start);
    else lines.set(symbol, [start]);
  }
  return { text, lines };
}

/** A table of formulas as they are written, with energies in eV per formula, as one of reduced formulas. */
function reducedTable(text: string): string {
  const [header, ...rows] = text.trim().split('\n');
  const reduced = rows.flatMap((row) => {
    const [written = '', energy = ''] = row.split(',');
    const { amounts, composition } = readFormulaAmounts(written);
    if (!composition) return [];
    const atoms = [...amounts.values()].reduce((sum, { n, d }) => sum + n / d, 0);
    return `${reducedFormula(composition)},${electronvoltsPerAtom(Number(energy), 'eV', atoms)}`;
  });
  return `${[header, ...reduced].join('\n')}\n`;
}
