import { IncognitaError } from '../errors.js';
import { message, type Message } from '../messages/message.js';
import { MAX_EXPRESSION_DEPTH, readTree, type BooleanTree, type TreeToken } from './boolean-tree.js';

/** The longest expression, in characters. */
const MAX_EXPRESSION_LENGTH = 1000;

/** What an expression may speak of. Words are matched in any case; the values of the tables are the facts' names. */
export interface Vocabulary {
  /** Facts that hold or do not. */
  readonly flags: readonly string[];
  /** Facts that are numbers, possibly missing: word to fact. */
  readonly numbers: Readonly<Record<string, string>>;
  /** Facts that are texts, compared as a whole in any case: word to fact. */
  readonly texts: Readonly<Record<string, string>>;
}

export type NumberComparison = '<' | '<=' | '=' | '!=' | '>=' | '>';

/**
 * A condition as a tree. A comparison with a missing value is false, also with !=; `not` turns that into true, because
 * every part of an expression is either true or false.
 */
export type Expression = BooleanTree<Fact>;

type Fact =
  | { readonly kind: 'flag'; readonly flag: string }
  | { readonly kind: 'number'; readonly fact: string; readonly comparison: NumberComparison; readonly value: number }
  | { readonly kind: 'text'; readonly fact: string; readonly comparison: '=' | '!='; readonly value: string };

interface Token {
  readonly kind: 'word' | 'number' | 'quoted' | 'comparison' | 'bracket' | 'end';
  readonly text: string;
  readonly position: number;
}

/** Words may hold hyphens and underscores, as in high-pressure and energy_above_hull. */
const TOKEN =
  /\s+|(?<comparison><=|>=|!=|<>|≤|≥|≠|==|[<>=])|(?<bracket>[()])|(?<number>[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?(?![\w.]))|(?<quoted>"[^"]*"|'[^']*')|(?<word>[\p{L}_][\p{L}\p{N}_-]*)/iuy;

const COMPARISONS: Readonly<Record<string, NumberComparison>> = {
  '<': '<',
  '<=': '<=',
  '≤': '<=',
  '=': '=',
  '==': '=',
  '!=': '!=',
  '<>': '!=',
  '≠': '!=',
  '>=': '>=',
  '≥': '>=',
  '>': '>',
};

/**
 * Reads a condition such as `experimental and year <= 2015 and not high-pressure`.
 *
 *     expression = term { "or" term }
 *     term       = factor { "and" factor }
 *     factor     = "not" factor | "(" expression ")" | flag | fact comparison value
 *     comparison = "<" | "<=" | "=" | "!=" | ">=" | ">"
 *
 * Words are matched in any case, and `high_pressure` is the same as `high-pressure`. Texts that are more than one word
 * are in quotation marks.
 *
 * Throws EXPRESSION_INVALID, details { text, position }, position 0-based
 */
export function parseExpression(text: string, vocabulary: Vocabulary): Expression {
  const fail = (reason: Message, position: number): never => {
    throw new IncognitaError(
      'EXPRESSION_INVALID',
      message('expression.unreadable', { text: text.slice(0, 80), position: position + 1, reason }),
      { text, position },
    );
  };
  if (text.length > MAX_EXPRESSION_LENGTH) fail(message('expression.too-long', { most: MAX_EXPRESSION_LENGTH }), 0);
  const tokens = tokensOf(text, fail);
  const flags = new Map(vocabulary.flags.map((flag) => [wordKey(flag), flag]));
  let at = 0;

  const peek = (): TreeToken => {
    const { kind, text: word } = tokens[at]!;
    if (kind === 'end') return 'end';
    if (kind === 'bracket') return word as '(' | ')';
    const key = word.toLowerCase();
    return kind === 'word' && (key === 'and' || key === 'or' || key === 'not') ? key : 'leaf';
  };

  const leaf = (): Expression => {
    const token = tokens[at]!;
    if (token.kind !== 'word' || peek() !== 'leaf') {
      const reason = token.kind === 'end' ? 'expression.missing-at-end' : 'expression.missing';
      if (token.kind !== 'word') fail(message(reason), token.position);
    }
    at++;
    return condition(token);
  };

  const condition = (token: Token): Fact => {
    const key = wordKey(token.text);
    const flag = flags.get(key);
    if (flag !== undefined) return { kind: 'flag', flag };
    const number = ownValue(vocabulary.numbers, key);
    const fact = number ?? ownValue(vocabulary.texts, key);
    if (fact === undefined) {
      const words = [...vocabulary.flags, ...Object.keys(vocabulary.numbers), ...Object.keys(vocabulary.texts)];
      return fail(message('expression.unknown-word', { word: token.text.slice(0, 40), words }), token.position);
    }
    const comparison = tokens[at]!;
    if (comparison.kind !== 'comparison')
      fail(message('expression.comparison-needed', { word: token.text.slice(0, 40) }), comparison.position);
    at++;
    const value = tokens[at]!;
    const sign = COMPARISONS[comparison.text]!;
    at++;
    if (number !== undefined) {
      if (value.kind !== 'number')
        fail(message('expression.number-needed', { comparison: comparison.text }), value.position);
      return { kind: 'number', fact, comparison: sign, value: Number(value.text) };
    }
    if (sign !== '=' && sign !== '!=')
      fail(message('expression.is-text', { word: token.text.slice(0, 40) }), comparison.position);
    if (value.kind === 'end' || value.kind === 'bracket' || value.kind === 'comparison') {
      fail(message('expression.text-needed', { comparison: comparison.text }), value.position);
    }
    const content = value.kind === 'quoted' ? value.text.slice(1, -1) : value.text;
    return { kind: 'text', fact, comparison: sign as '=' | '!=', value: content };
  };

  const opened: Token[] = [];
  const expression = readTree<Fact>({
    peek,
    advance: () => {
      if (tokens[at]!.text === '(') opened.push(tokens[at]!);
      if (tokens[at]!.text === ')') opened.pop();
      at++;
    },
    leaf,
    fail: (what) =>
      what === 'nested-too-deep'
        ? fail(message('expression.nested-too-deep', { most: MAX_EXPRESSION_DEPTH }), tokens[at]!.position)
        : fail(message('expression.bracket-not-closed'), opened.at(-1)!.position),
  });
  const rest = tokens[at]!;
  if (rest.kind !== 'end') {
    fail(message(rest.text === ')' ? 'expression.bracket-not-opened' : 'expression.and-or-missing'), rest.position);
  }
  return expression;
}

function tokensOf(text: string, fail: (reason: Message, position: number) => never): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const position = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match)
      return fail(
        message('expression.unknown-character', { character: String.fromCodePoint(text.codePointAt(position)!) }),
        position,
      );
    for (const kind of ['comparison', 'bracket', 'number', 'quoted', 'word'] as const) {
      const found = match.groups?.[kind];
      if (found !== undefined) tokens.push({ kind, text: found, position });
    }
  }
  tokens.push({ kind: 'end', text: '', position: text.length });
  return tokens;
}

function wordKey(word: string): string {
  return word.toLowerCase().replaceAll('-', '_');
}

function ownValue(table: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
