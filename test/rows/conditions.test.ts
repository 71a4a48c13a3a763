import { describe, expect, it } from 'vitest';
import { exportCommand } from '../../src/cli/commands/export.js';
import { IncognitaError } from '../../src/errors.js';
import { LANGUAGES } from '../../src/messages/languages.js';
import { say } from '../../src/messages/say.js';
import type { Condition, ConditionValues } from '../../src/rows/condition.js';
import { conditionEntries, parameterName, type ConditionKey } from '../../src/rows/conditions.js';
import {
  filterOfParameters,
  filterPairs,
  filterTests,
  normalizeFilter,
  type RowFilter,
} from '../../src/rows/row-filter.js';
import { readExploreQuery } from '../../src/web/explore/explore-query.js';
import { description, operations } from '../api/api-description.js';
import { page } from '../docs/code-blocks.js';

/** A value of each condition, as a user may write it, and as lists spell it. A new condition needs one here. */
const EXAMPLES: Readonly<Record<ConditionKey, readonly [given: unknown, read: unknown]>> = {
  elements: [
    ['O', 'Li', 'O'],
    ['Li', 'O'],
  ],
  exclude: [
    ['Pb', 'Cd'],
    ['Cd', 'Pb'],
  ],
  chemicalSystem: ['O-*-Li', 'Li-O-*'],
  anonymousFormula: ['ABC3', 'A3BC'],
  formula: ['O4Li*2', 'LiO4*2'],
  anion: [' O', 'O'],
  kind: [
    ['several-anions', 'ionic', 'intermetallic'],
    ['ionic', 'no-charges', 'several-anions'],
  ],
  arity: [3, 3],
  scoreMin: [0.25, 0.25],
  anyOf: [
    ['Na', 'K'],
    ['K', 'Na'],
  ],
  onlyOf: [
    ['Li-P-S', ' Cl'],
    ['Cl', 'Li', 'P', 'S'],
  ],
  ions: [
    ['O2-', 'Fe3+'],
    ['Fe3+', 'O2-'],
  ],
  chargeMax: [4, 4],
  search: ['Perovskite, NOT Pb or ABX3', 'family:perovskite and not Pb or type:ABX3'],
  where: [
    ['gap >= 1.50', '!solid_solution', 'gap<=3', 'gap_inside_domain', 'energy_above_hull<0.1'],
    ['!solid_solution', 'energy_above_hull<0.1', 'gap<=3', 'gap>=1.5', 'gap_inside_domain'],
  ],
  flags: [
    ['rare-state', 'Metallic'],
    ['metallic', 'rare-state'],
  ],
  withoutFlags: [
    ['rare-state', 'Metallic'],
    ['metallic', 'rare-state'],
  ],
};

/** Values that make no sense, and what the message says. */
const WRONG: readonly (readonly [RowFilter, string])[] = [
  [{ elements: ['Li'], exclude: ['Li'] }, 'cannot be both required and excluded'],
  [{ elements: ['li'] }, 'Did you mean Li?'],
  [{ exclude: ['Qq'] }, 'Write element symbols'],
  [{ onlyOf: ['Li-Qq'] }, '"Qq" is not an element'],
  [{ anyOf: ['Qq'] }, '"Qq" is not an element'],
  [{ anion: 'Qq' }, '"Qq" is not an element'],
  [{ anonymousFormula: '#' }, 'not a formula type'],
  [{ anonymousFormula: 'AB0' }, 'not a formula type'],
  [{ anonymousFormula: 'A?2' }, 'not a formula type'],
  [{ anonymousFormula: 'AAB' }, 'not a formula type'],
  [{ anonymousFormula: 'NaCl' }, 'not a formula type'],
  [{ chemicalSystem: 'Li--O' }, 'not a chemical system'],
  [{ formula: '*0O' }, 'not a formula pattern'],
  [{ ions: ['Fe'] }, 'not an ion'],
  [{ search: 'Li what' }, '"what" was not understood'],
  [{ search: '(Li or Na) and' }, 'a word is missing'],
  [{ search: 'mp-149 or Li' }, 'search for it alone'],
  [{ scoreMin: 2 }, 'from 0 to 1'],
  [{ where: ['gap>='] }, 'not a condition on a column'],
  [{ where: ['1>2'] }, 'not a condition on a column'],
  [{ chargeMax: 1.5 }, 'from 1 to 9'],
  [{ flags: ['rare'] }, 'is not a flag'],
  [{ withoutFlags: ['rare'] }, 'is not a flag'],
];

interface Parameter {
  readonly name: string;
  readonly description: string;
  readonly schema: { readonly type: string };
}

const parameters = Object.values(description.components['parameters']!) as unknown as Parameter[];
const SCHEMA_TYPES: Readonly<Record<keyof ConditionValues, readonly string[]>> = {
  list: ['array'],
  text: ['string'],
  number: ['number', 'integer'],
};

/** The operations that answer with rows that filters keep. */
const FILTERED = /^\/v1\/lists\/\{list\}\/(?:compositions|elements|download\.\w+)$/;

const optionOf = (key: ConditionKey): string => `--${parameterName(key).replaceAll('_', '-')}`;

describe.each(conditionEntries)('the condition %s', (key: ConditionKey, condition: Condition) => {
  const [given, read] = EXAMPLES[key];
  const value = read as never;

  it('is a described parameter of the API, of its type, wherever rows are filtered', () => {
    const parameter = parameters.find(({ name }) => name === parameterName(key));
    expect(parameter?.description).toMatch(/./);
    expect(SCHEMA_TYPES[condition.type]).toContain(parameter?.schema.type);
    const paths = operations.filter(({ path }) => FILTERED.test(path));
    expect(paths.length).toBeGreaterThanOrEqual(5);
    for (const { operation } of paths) {
      const names = operation.parameters!.map((each) => {
        const reference = (each as { $ref?: string }).$ref?.split('/').at(-1);
        return reference ? description.components['parameters']![reference]!['name'] : (each as Parameter).name;
      });
      expect(names).toContain(parameterName(key));
    }
    expect(filterOfParameters({ [parameterName(key)]: given, limit: 3 })).toEqual({ [key]: given });
  });

  it('is an option of export with its line in docs/cli.md, unless the command has it otherwise', () => {
    const option = exportCommand().options.find(({ long }) => long === optionOf(key));
    expect(option, 'arity chooses the list').toBeDefined();
    expect(page('docs/cli.md')).toContain(`| \`${option!.flags}\` |`);
    if (condition.option) expect(option!.description).toBe(condition.option.description);
  });

  it('has one spelling, which is read as itself', () => {
    expect(normalizeFilter({ [key]: given })).toEqual({ [key]: read });
    expect(normalizeFilter({ [key]: read })).toEqual({ [key]: read });
    expect(filterTests({ [key]: read }).length).toBeGreaterThan(0);
  });

  it('is read back from the address of a page, which leaves out what makes no sense', () => {
    const query = readExploreQuery(new URLSearchParams(filterPairs({ [key]: read })));
    expect(query[key]).toEqual(condition.onPages ? read : undefined);
    for (const text of ['', ' ', ',', '\0', '%', '-'.repeat(5000), 'Xx,'.repeat(1000)]) {
      expect(() => condition.readAddress(text)).not.toThrow();
    }
  });

  it('is shown by chips in every language, each of which drops a part of it', () => {
    const chips = condition.chips(value);
    expect(chips.length > 0).toBe(condition.onPages);
    expect(new Set(chips.map(({ id }) => id)).size).toBe(chips.length);
    for (const { message, rest } of chips) {
      const said = LANGUAGES.map((language) => say(message, language));
      // In words: no name that only programs use.
      expect(said.filter((words) => /[a-z]_[a-z]|[a-z]:[a-z]/.test(words))).toEqual([]);
      expect(new Set(said).size).toBe(LANGUAGES.length);
      if (Array.isArray(read) && rest !== undefined) expect(rest).toHaveLength(read.length - 1);
    }
    const { field } = condition;
    if (field) expect(new Set(LANGUAGES.map((language) => say(field.label, language))).size).toBe(LANGUAGES.length);
  });
});

describe('the parameters of the API', () => {
  it('have no other condition', () => {
    const own = new Set(conditionEntries.map(([key]) => parameterName(key)));
    const list = operations.find(({ operation }) => operation.operationId === 'getListCompositions')!;
    const references = list.operation.parameters!.map((each) => (each as { $ref?: string }).$ref?.split('/').at(-1));
    const others = references.filter(
      (name) => name && !own.has(description.components['parameters']![name]!['name'] as string),
    );
    expect(others.filter((name) => !['list', 'limit', 'cursor'].includes(name!))).toEqual([]);
  });
});

describe('a filter', () => {
  it.each(WRONG)('%j is refused in every language', (filter, words) => {
    try {
      normalizeFilter(filter);
    } catch (error) {
      if (!(error instanceof IncognitaError)) throw error;
      expect(error.message).toContain(words);
      expect(say(error.text, 'ja')).toMatch(/[\u3040-\u30ff]/);
      return;
    }
    throw new Error('it was read');
  });

  it('reads deuterium as hydrogen', () => {
    expect(normalizeFilter({ elements: ['D', 'O'], chemicalSystem: 'D-Na-O' })).toEqual({
      elements: ['H', 'O'],
      chemicalSystem: 'H-Na-O',
    });
  });

  it('without a condition that says something is empty', () => {
    expect(normalizeFilter({ elements: [], exclude: [' '], chemicalSystem: '', anion: ' ', ions: [] })).toEqual({});
  });
});
