import { MAX_EXPRESSION_DEPTH, readTree, type TreeToken } from '../../expression/boolean-tree.js';
import { isJoint, isNegation } from '../../expression/tree-text.js';
import { message } from '../../messages/message.js';
import { withConditionWords } from './condition-words.js';
import { contradiction } from './contradiction.js';
import { symbolOf } from './element-words.js';
import { joinFormula } from './join-formula.js';
import { withKindWords } from './kind-words.js';
import { withPlainWords } from './plain-words.js';
import { readTerm } from './read-term.js';
import { notUnderstood, searchError } from './search-refusal.js';
import type { SearchTree } from './search-term.js';

/** The longest search, in characters, and the most words. */
const LONGEST = 500;
const MOST_WORDS = 60;

const KEYWORDS: Readonly<Record<string, TreeToken>> = {
  and: 'and',
  '&': 'and',
  '&&': 'and',
  with: 'and',
  かつ: 'and',
  および: 'and',
  または: 'or',
  もしくは: 'or',
  あるいは: 'or',
  or: 'or',
  '|': 'or',
  '||': 'or',
  not: 'not',
  no: 'not',
  without: 'not',
  excluding: 'not',
  except: 'not',
  '!': 'not',
};

/** Li\u00b7P\u00b7S: elements, not the parts of a hydrate or an adduct. */
const DOTTED = /(?<=^|[\s(])\p{Lu}\p{Ll}?(?:\u00b7\p{Lu}\p{Ll}?)+(?=$|[\s)])/gu;

interface Token {
  readonly kind: TreeToken;
  readonly text: string;
  /** Whether a sign is before it, as only elements have: -PB is no phosphorus boride. */
  readonly signed?: boolean;
}

/** Characters that are not seen, kinds of dashes and primes, and the dot of Japanese input methods. */
function plain(text: string): string {
  return (
    text
      .normalize('NFKC')
      .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
      .replace(/[\u2010-\u2015\u2212]/g, '-')
      .replace(/[\u2018\u2019\u2032]/g, "'")
      // Quotation marks around words, and the mark of a question.
      .replace(/(?<=^|[\s(])["\u201c\u201d\u300c]+|["\u201c\u201d\u300d]+(?=$|[\s),;])|[?.]+$/g, '')
      .replace(/^'(.+)'$/, '$1')
      .replace(/\u30fb|\uff65/g, '\u00b7')
      // Amounts as LaTeX has them.
      .replace(/_(?:\{(\d+)\}|(\d+))/g, '$1$2')
      .replace(/(?<=^|\s)\$([^\s$]+)\$(?=$|\s)/g, '$1')
      // "or" without blanks, and dots between elements, as in Japanese lists.
      .replace(/(?<=[\p{L}\d+\-)])\|{1,2}(?=[\p{L}(*])/gu, ' or ')
      .replace(DOTTED, (list) => list.replaceAll('\u00b7', ' '))
  );
}

function isSeparator(character: string): boolean {
  return /[\s,;\u3001\u3002]/.test(character);
}

/** The index of the bracket that closes the one at `at`, or -1. */
function closing(text: string, at: number): number {
  let depth = 0;
  for (let index = at; index < text.length; index++) {
    if (text[index] === '(') depth++;
    else if (text[index] === ')' && --depth === 0) return index;
  }
  return -1;
}

/** Words with brackets that group: one that ends where a word ends; others belong to formulas, as in (NH4)2SO4. */
function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const ends = (index: number) => index >= text.length || isSeparator(text[index]!) || text[index] === ')';
  let signed = false;
  while (at < text.length) {
    const character = text[at]!;
    if (isSeparator(character)) at++;
    else if (character === ')') tokens.push({ kind: ')', text: text[at++]! });
    else if (character === '(' && closing(text, at) >= 0 && ends(closing(text, at) + 1)) {
      tokens.push({ kind: '(', text: text[at++]! });
    } else if (/[+\-!]/.test(character) && !ends(at + 1)) {
      if (character !== '+') tokens.push({ kind: 'not', text: character });
      at++;
      signed = true;
      continue;
    } else {
      const start = at;
      for (let depth = 0; at < text.length; at++) {
        const next = text[at]!;
        if (next === '(') depth++;
        else if (next === ')' && --depth < 0) break;
        else if (depth === 0 && isSeparator(next)) break;
      }
      tokens.push({ ...wordToken(text.slice(start, at)), signed });
    }
    signed = false;
    if (tokens.length > MOST_WORDS) throw searchError(message('search.too-many-words', { most: MOST_WORDS }), text);
  }
  return tokens;
}

function wordToken(text: string): Token {
  const keyword = Object.hasOwn(KEYWORDS, text.toLowerCase()) ? KEYWORDS[text.toLowerCase()]! : 'leaf';
  // Written as symbols are, No is nobelium.
  return { kind: text === 'No' ? 'leaf' : keyword, text };
}

/**
 * Reads what is typed into a search box, in the grammar of docs/search.md: words joined by "and" (which may be left out),
 * "or", "not", "+" and "-", with brackets. NFKC is applied first.
 *
 * Throws EXPRESSION_INVALID, details { text, word?, suggestion? }
 */
export function parseSearch(typed: string): SearchTree {
  if (typed.length > LONGEST) throw searchError(message('search.too-long', { most: LONGEST }), typed.slice(0, LONGEST));
  const text = withKindWords(withPlainWords(joinFormula(withConditionWords(plain(typed).trim()))));
  const tokens = tokensOf(text);
  const inProse = tokens.some(({ kind, text: word }) => kind === 'leaf' && /^\p{Ll}{4,}$/u.test(word));
  let at = 0;
  const peek = (): TreeToken => tokens[at]?.kind ?? 'end';
  const tree = readTree({
    juxtaposed: true,
    peek,
    advance: () => void at++,
    leaf: (): SearchTree => {
      const token = tokens[at++];
      if (token?.kind !== 'leaf') throw searchError(message('search.word-missing'), text);
      const symbol = token.signed ? symbolOf(token.text) : undefined;
      const terms = symbol === undefined ? readTerm(token.text) : [{ kind: 'element' as const, element: symbol }];
      if (!terms) throw notUnderstood(token.text, text);
      if (inProse && !token.signed && isSmallWord(token.text)) {
        const element = symbolOf(token.text)!;
        const reason = message('search.small-word', { word: token.text, element });
        throw searchError(reason, text, { word: token.text, suggestion: element });
      }
      return terms.reduce<SearchTree | undefined>(
        (left, right) => (left === undefined ? right : { kind: 'and', left, right }),
        undefined,
      )!;
    },
    fail: (what) => {
      throw searchError(
        what === 'nested-too-deep'
          ? message('expression.nested-too-deep', { most: MAX_EXPRESSION_DEPTH })
          : message('expression.bracket-not-closed'),
        text,
      );
    },
  });
  if (peek() !== 'end') throw searchError(message('expression.bracket-not-opened'), text);
  const ordered = leftward(tree);
  const clash = contradiction(ordered);
  if (clash) throw searchError(clash.reason, text, clash.details);
  return ordered;
}

/** Symbols that are words of prose: "sulfides in bulk" has no indium. */
function isSmallWord(word: string): boolean {
  return ['in', 'as', 'at', 'be', 'he', 'i'].includes(word);
}

/** The same with chains of one kind from left to right, as they are read without brackets. */
function leftward(tree: SearchTree): SearchTree {
  if (isNegation(tree)) return { kind: 'not', of: leftward(tree.of) };
  if (!isJoint(tree)) return tree;
  const { kind } = tree;
  return chain(tree, kind)
    .map(leftward)
    .reduce((left, right) => ({ kind, left, right }));
}

function chain(tree: SearchTree, kind: 'and' | 'or'): SearchTree[] {
  return isJoint(tree) && tree.kind === kind ? [...chain(tree.left, kind), ...chain(tree.right, kind)] : [tree];
}
