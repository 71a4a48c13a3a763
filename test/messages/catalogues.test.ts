import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { catalogues } from '../../src/messages/catalogues.js';
import { LANGUAGES } from '../../src/messages/languages.js';
import type { MessageId } from '../../src/messages/message.js';

const FOLDERS = ['src', 'bench'].map((name) => fileURLToPath(new URL(`../../${name}`, import.meta.url)));
const ids = Object.keys(catalogues.en) as MessageId[];

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** The parser's type of plain text between values. */
const LITERAL = 0;

/** The names of the values of a parsed text, also of those inside the branches of plurals. */
function valuesOf(elements: readonly Element[]): string[] {
  return elements.flatMap((element) => {
    if (!('value' in element) || element.type === LITERAL) return [];
    const nested = 'options' in element ? Object.values(element.options).flatMap(({ value }) => valuesOf(value)) : [];
    return [element.value, ...nested];
  });
}

function valueNames(text: string, language: string): string[] {
  const format = new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
  return [...new Set(valuesOf(format.getAst()))].sort();
}

/** Text of the sources outside the catalogues. */
function sources(): string {
  return FOLDERS.flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !LANGUAGES.some((language) => file.includes(`/messages/${language}/`)))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}

describe('the catalogues of messages', () => {
  it.each(LANGUAGES)('have the same ids in %s as in English', (language) => {
    expect(Object.keys(catalogues[language]).sort()).toEqual([...ids].sort());
  });

  it.each(LANGUAGES)('have texts in %s that can be read and have the values of the English ones', (language) => {
    for (const id of ids) {
      const names = valueNames(catalogues[language][id], language);
      expect([id, names]).toEqual([id, valueNames(catalogues.en[id], 'en')]);
    }
  });

  it('have no quoted braces by accident: an apostrophe before a brace would hide a value', () => {
    for (const language of LANGUAGES) {
      for (const id of ids) expect(catalogues[language][id]).not.toMatch(/'[{}]/);
    }
  });

  it('have no half-width punctuation next to Japanese characters', () => {
    const wrong = ids.filter((id) =>
      /[\u3040-\u30ff\u4e00-\u9fff][,;:?!()]|[,;:?!()][\u3040-\u30ff\u4e00-\u9fff]/.test(
        // ICU's own commas are inside braces.
        catalogues.ja[id].replace(/\{(\w+), (?:number|plural|select)[^{}]*\}/g, '{$1}'),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('have plain English: no words that CONTRIBUTING.md replaces, one kind of quotation marks', () => {
    const others =
      /\b(?:whatever|lends?|lent|kept(?! their)|beside|holds|twin|made-up|chance|speaks for)\b|(?<!there )\b(?:is|are) no (?!longer)|[\u201c\u201d]/i;
    const wrong = ids.filter((id) => others.test(catalogues.en[id].replaceAll(/\{\w+/g, '')));
    expect(wrong).toEqual([]);
  });

  it('have one Japanese word for one thing, that of the glossary', () => {
    const others =
      /(?<!ポリ)アニオン|カチオン|化学系|化学式|簡約式|価数|無秩序|内蔵|組み込み|書庫|(?<!リ)ソース|(?:フォルダ|パラメータ|ポインタ|サーバ|ブラウザ)(?!ー)|順位付け|採点|構築|地図|〜|マシン|チャンス|(?<!9[05]%)(?<!信頼|予測|この)区間/;
    // The types of OPTIMADE and kinds of spaces are words of their own; models may learn a property of a name.
    const wrong = ids.filter((id) => others.test(catalogues.ja[id]));
    expect(wrong).toEqual([]);
  });

  it('have Japanese sentences that end politely, and with a full stop', () => {
    const plain = ids.filter((id) => /(?<!まし|でし)た。|る。|ない。/.test(catalogues.ja[id]));
    expect(plain).toEqual([]);
  });

  it('have no text that nothing shows', () => {
    const text = sources();
    // Ids that are made from a name: by `errorCatalogue`, by `nameOf` and for descriptors.
    const made = [
      /^problem\.[A-Z_]+$/,
      /^(model|space|kind|element|protocol|flag|format|set-aside|search-family|column|column-set)\./,
      /^(quantity|ionic-descriptor)\./,
    ];
    const unused = ids.filter(
      (id) => !text.includes(`'${id}'`) && !text.includes(`id="${id}"`) && !made.some((pattern) => pattern.test(id)),
    );
    expect(unused).toEqual([]);
  });
});
