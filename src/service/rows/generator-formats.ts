import { chemicalSystem } from '../../chemistry/chemical-system.js';
import type { Composition } from '../../chemistry/composition.js';

/** The text for a program that generates structures, in pieces. */
type GeneratorText = (compositions: Iterable<Composition>) => Iterable<string>;

/**
 * What programs that generate structures ask for, as their authors document it: docs/cli.md names the documents. Programs whose
 * input is a file per composition with settings of an energy code are not here.
 */
export const GENERATOR_FORMATS = {
  /** A line per chemical system, the value of `--properties_to_condition_on`. */
  mattergen: systemLines,
  /** A JSON array, the value of `--target_compositions`. */
  'mattergen-csp': compositionArray,
  /** Formulas separated by commas, the value of `--formulas`. */
  chemeleon: formulaSequence,
  /** A line per composition, the first argument of `make_prompt_file.py`: every element with its amount. */
  crystallm: formulaLines,
} as const satisfies Record<string, GeneratorText>;

export type Generator = keyof typeof GENERATOR_FORMATS;

export const GENERATORS = Object.keys(GENERATOR_FORMATS) as Generator[];

function* systemLines(compositions: Iterable<Composition>): Iterable<string> {
  const written = new Set<string>();
  for (const composition of compositions) {
    const system = chemicalSystem(composition);
    if (written.has(system)) continue;
    written.add(system);
    yield `{'chemical_system': '${system}'}\n`;
  }
}

function* compositionArray(compositions: Iterable<Composition>): Iterable<string> {
  yield '[';
  let separator = '';
  for (const { elements, amounts } of compositions) {
    const members = elements.map((element, index) => `"${element}": ${amounts[index]}`);
    yield `${separator}{${members.join(', ')}}`;
    separator = ', ';
  }
  yield ']\n';
}

function* formulaSequence(compositions: Iterable<Composition>): Iterable<string> {
  let separator = '';
  for (const { elements, amounts } of compositions) {
    yield separator + elements.map((element, index) => element + (amounts[index] === 1 ? '' : amounts[index])).join('');
    separator = ',';
  }
  if (separator !== '') yield '\n';
}

function* formulaLines(compositions: Iterable<Composition>): Iterable<string> {
  for (const { elements, amounts } of compositions) {
    yield `${elements.map((element, index) => `${element}${amounts[index]}`).join('')}\n`;
  }
}
