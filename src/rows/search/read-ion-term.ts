import { ionLabel, readIon } from '../../chemistry/ions/ion.js';
import { CLASS_LETTERS, CLASSES_IN_SYSTEMS } from './class-letters.js';
import { elementWord, symbolOf } from './element-words.js';
import { ROMAN } from './roman-numeral.js';
import type { SearchTree, TermReading } from './search-term.js';

const ION_IN_ROMAN = /^(.+)\(([IV]+)\)$/iu;
/** Fe+3, and other ways to write a charge: Fe(3+), Fe^{3+}, [Fe3+], iron(3+). */
const CHARGE_BEHIND = /^(\p{Lu}\p{Ll}?)([+-])(\d)$/u;
const CHARGE_IN_BRACKETS = /^\[?(\p{L}+)(?:\^?\{|\()?(\d?)([+-])[\])}]$/u;
const CLASS_ION = /^([A-Za-z]{1,3})(\d?)([+-])$/;
/** fe3+: the first letter of an ion with its charge. */
const LOWER_CASE = /^[a-z](?=[a-z]?\d?[+-]$)/u;

/** An ion or several that stand for each other: Fe3+, Fe(III), iron(3+), Fe2+/Fe3+, Ln3+. */
export function readIonTerm(word: string): TermReading | undefined {
  const [, name = '', roman = ''] = ION_IN_ROMAN.exec(word) ?? [];
  const charge = ROMAN.indexOf(roman.toUpperCase()) + 1;
  if (charge > 0) return ionByName(name, charge);
  const [, named = '', digit = '', sign = ''] = CHARGE_IN_BRACKETS.exec(word) ?? [];
  if (named.length > 2 && sign === '+') return ionByName(named, Number(digit || 1));
  const ions = word.split('/').map((each) => {
    const text = each
      .replace(CHARGE_IN_BRACKETS, '$1$2$3')
      .replace('^', '')
      .replace(LOWER_CASE, (letter) => letter.toUpperCase())
      .replace(CHARGE_BEHIND, '$1$3$2');
    const ion = readIon(text);
    return ion ? ({ kind: 'ion', ion: ionLabel(ion) } as const) : classIon(text);
  });
  return ions.includes(undefined) ? undefined : (ions as SearchTree[]);
}

/** Ln3+, X-, TM2+: an ion of one of the elements of a class. */
function classIon(text: string): SearchTree | undefined {
  const [, letters = '', digit = '', sign = ''] = CLASS_ION.exec(text) ?? [];
  const family = CLASSES_IN_SYSTEMS[letters] ?? CLASS_LETTERS.find((name) => name === letters);
  const charge = Number(digit || 1) * (sign === '-' ? -1 : 1);
  return family === undefined ? undefined : { kind: 'class-ion', family, charge };
}

/** Fe(III), fe(iii), iron(III), 酸化鉄(III): the element that is named last has the charge; Ln(III), lanthanide(III). */
function ionByName(name: string, charge: number): TermReading | undefined {
  const ofClass = classIon(`${name}${charge}+`);
  if (ofClass) return [ofClass];
  const symbol = symbolOf(name);
  const named: TermReading =
    symbol !== undefined && name.length < 3 ? [{ kind: 'element', element: symbol }] : (elementWord(name) ?? []);
  const last = named.at(-1);
  if (last?.kind === 'class' && !last.anion) {
    return [...named.slice(0, -1), { kind: 'class-ion', family: last.family, charge }];
  }
  const ion = last?.kind === 'element' ? readIon(`${last.element}${charge}+`) : null;
  return ion ? [...named.slice(0, -1), { kind: 'ion', ion: ionLabel(ion) }] : undefined;
}
