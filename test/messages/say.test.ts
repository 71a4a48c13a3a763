import { describe, expect, it } from 'vitest';
import { parseChemicalSystem } from '../../src/chemistry/chemical-system.js';
import { parseFormulaPattern } from '../../src/chemistry/formula/formula-pattern.js';
import { parseFormula } from '../../src/chemistry/formula/formula.js';
import { errorCatalogue, IncognitaError, type ErrorCode } from '../../src/errors.js';
import { DESCRIPTORS } from '../../src/chemistry/descriptors/descriptors.js';
import { ELEMENTS } from '../../src/chemistry/elements/elements.js';
import type { ProtocolName } from '../../src/evaluation/types.js';
import { MODEL_KINDS } from '../../src/models/model-kinds.js';
import { nameOf } from '../../src/messages/name-of.js';
import { DEFAULT_SPACES } from '../../src/space/space-choice.js';
import { spaceName } from '../../src/space/space-name.js';
import { message, type Message } from '../../src/messages/message.js';
import { sayParts } from '../../src/messages/say-parts.js';
import { say } from '../../src/messages/say.js';

/** What is said of something that cannot be read. */
function complaint(read: () => unknown): Message {
  try {
    read();
  } catch (error) {
    if (error instanceof IncognitaError) return error.text;
    throw error;
  }
  throw new Error('nothing was wrong');
}

const formulas =
  'co2o3 Fe203 Xx2 Ba(TiO3 BaTiO3) Ba()2 Ba0O Li-O LiO2- BaTiO3-x Li,O LixCoO2 Na.5Cl T2O ((((((((((((Na)))))))))))) ' +
  'Na1234567890123456 Na02 Na1.2.3 NaCl?';

describe('a message', () => {
  it('is said in the language that is asked for', () => {
    const error = complaint(() => parseFormula('Xx2'));
    expect(say(error, 'en')).toBe('"Xx2" cannot be read at character 1: Xx is not an element.');
    expect(say(error, 'ja')).toBe('「Xx2」の1文字目を読み取れません。Xxは元素ではありません。');
  });

  it.each(formulas.split(' '))('says in Japanese why %s is not a formula', (text) => {
    expect(
      say(
        complaint(() => parseFormula(text)),
        'ja',
      ),
    ).toMatch(/文字目を読み取れません。.*[\u3040-\u30ff].*。$/);
  });

  it.each(['', 'Q-*-O', 'Li--O', 'Li-Li'])('says in Japanese why "%s" is not a chemical system', (text) => {
    expect(
      say(
        complaint(() => parseChemicalSystem(text)),
        'ja',
      ),
    ).toMatch(/元素系ではありません。.+。$/);
  });

  it.each(['', '*2?', 'Qq*', '*0O', 'LiLi*'])('says in Japanese why "%s" is not a pattern', (text) => {
    expect(
      say(
        complaint(() => parseFormulaPattern(text)),
        'ja',
      ),
    ).toMatch(/パターンではありません。.+。$/);
  });

  it('names what may have been meant after the English sentence, not inside it', () => {
    const error = (() => {
      try {
        return parseFormula('co2o3');
      } catch (thrown) {
        return thrown as IncognitaError;
      }
    })() as IncognitaError;
    expect(error.details['suggestion']).toBe('Co2O3');
    expect(error.message).toMatch(/capital letter\. Did you mean Co2O3\?$/);
    expect(say(error.text, 'en')).not.toContain('Did you mean');
  });

  it('puts several sentences together as the language does', () => {
    const sentences = [message('problem.no-page'), message('problem.did-you-mean', { suggestion: 'NaCl' })];
    expect(say(sentences, 'en')).toBe('This page does not exist Did you mean NaCl?');
    expect(say(sentences, 'ja')).toBe('このページはありませんNaClのことですか？');
  });

  it('says what a user typed as it is, braces and tags included', () => {
    expect(say(message('ion.unreadable', { text: '<b>{n}</b>' }), 'en')).toContain('"<b>{n}</b>" is not an ion');
  });

  it('leaves out values that are shown otherwise, also those of messages inside it', () => {
    const link = { link: 'Xx' };
    const error = message('formula.unreadable', {
      text: 'Xx',
      position: 1,
      reason: message('formula.not-an-element', { symbol: 'Xx' }),
    });
    const parts = sayParts(error, 'en', (name) => (name === 'symbol' ? link : undefined));
    expect(parts).toEqual(['"Xx" cannot be read at character 1: ', link, ' is not an element', '.']);
  });
});

describe('a name', () => {
  const protocols: ProtocolName[] = [
    'calibration',
    'holdout',
    'second-database',
    'kfold',
    'leave-system-out',
    'leave-one-system-out',
    'leave-anion-out',
  ];
  const names = [
    ...MODEL_KINDS.flatMap(({ name }) => [nameOf('model', name), nameOf('model', `${name}-means`)]),
    ...protocols.flatMap((name) => [nameOf('protocol', name), nameOf('protocol', `${name}-means`)]),
    ...DEFAULT_SPACES.map((space) => nameOf('space', spaceName(space))),
    ...DESCRIPTORS.map(({ label }) => label),
  ];

  it('of every model, protocol, space and descriptor is in both languages', () => {
    for (const name of names) {
      expect(name.id).not.toBe('text.verbatim');
      expect(say(name, 'ja')).toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
    }
  });

  it('of every element is the one of the table of elements', () => {
    for (const { name } of ELEMENTS.slice(0, 103)) expect(say(nameOf('element', name), 'en')).toBe(name);
  });

  it('that this version does not know stays as it is', () => {
    expect(say(nameOf('model', 'constructor'), 'ja')).toBe('constructor');
  });
});

describe('the title of an error', () => {
  it.each(Object.keys(errorCatalogue) as ErrorCode[])('of %s is there in both languages', (code) => {
    const { title } = errorCatalogue[code];
    expect(say(title, 'en')).toMatch(/^[A-Z][^.]+$/);
    expect(say(title, 'ja').replace('Incognita', '')).toMatch(/^[^a-z]+$/);
  });
});
