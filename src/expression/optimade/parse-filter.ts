import { IncognitaError } from '../../errors.js';
import { message } from '../../messages/message.js';
import { filterTokens, unreadableFilter, type FilterToken } from './filter-tokens.js';

/** The deepest nesting of brackets and NOT. */
const MAX_DEPTH = 40;

export type FilterOperator = '<' | '<=' | '=' | '!=' | '>=' | '>';
type SubstringOperator = 'CONTAINS' | 'STARTS' | 'ENDS';
type ListOperator = 'HAS' | 'ALL' | 'ANY' | 'ONLY';
export type FilterValue = string | number | boolean;

/** A value of a list that is looked for, or what it is compared with: HAS < 3. */
export interface ListTerm {
  readonly operator: FilterOperator;
  readonly value: FilterValue;
}

/** A filter of the OPTIMADE specification as a tree. */
export type OptimadeFilter =
  | { readonly kind: 'and' | 'or'; readonly left: OptimadeFilter; readonly right: OptimadeFilter }
  | { readonly kind: 'not'; readonly of: OptimadeFilter }
  | {
      readonly kind: 'compare';
      readonly property: string;
      readonly operator: FilterOperator;
      readonly value: FilterValue;
    }
  | {
      readonly kind: 'substring';
      readonly property: string;
      readonly operator: SubstringOperator;
      readonly value: string;
    }
  | { readonly kind: 'known'; readonly property: string; readonly known: boolean }
  | {
      readonly kind: 'list';
      readonly property: string;
      readonly operator: ListOperator;
      readonly terms: readonly ListTerm[];
    }
  | { readonly kind: 'length'; readonly property: string; readonly operator: FilterOperator; readonly value: number };

const MIRRORED: Readonly<Record<FilterOperator, FilterOperator>> = {
  '<': '>',
  '<=': '>=',
  '=': '=',
  '!=': '!=',
  '>=': '<=',
  '>': '<',
};

/**
 * Reads a filter of the OPTIMADE specification 1.2 (its appendix has the grammar), in one pass.
 *
 * Throws EXPRESSION_INVALID for a text that breaks the grammar, NOT_IMPLEMENTED for an optional part that
 *   is not supported here: nested and correlated properties, comparisons of two properties or of two constants.
 */
export function parseOptimadeFilter(text: string): OptimadeFilter {
  return new FilterParser(text).read();
}

class FilterParser {
  readonly #text: string;
  readonly #tokens: readonly FilterToken[];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    this.#tokens = filterTokens(text);
  }

  read(): OptimadeFilter {
    const filter = this.#anyOf(0);
    if (this.#next.kind !== 'end') throw this.#unexpected();
    return filter;
  }

  get #next(): FilterToken {
    return this.#tokens[this.#at]!;
  }

  #anyOf(depth: number): OptimadeFilter {
    let left = this.#allOf(depth);
    while (this.#took('OR')) left = { kind: 'or', left, right: this.#allOf(depth) };
    return left;
  }

  #allOf(depth: number): OptimadeFilter {
    let left = this.#factor(depth);
    while (this.#took('AND')) left = { kind: 'and', left, right: this.#factor(depth) };
    return left;
  }

  #factor(depth: number): OptimadeFilter {
    if (depth > MAX_DEPTH) {
      const reason = message('expression.nested-too-deep', { most: MAX_DEPTH });
      throw unreadableFilter(this.#text, this.#next.position, reason);
    }
    // The grammar has NOT once before a comparison or a bracket, so NOT NOT is a fault.
    const not = this.#took('NOT');
    const of = this.#tookMark('(') ? this.#bracketed(depth + 1) : this.#comparison();
    return not ? { kind: 'not', of } : of;
  }

  #bracketed(depth: number): OptimadeFilter {
    const inner = this.#anyOf(depth);
    if (!this.#tookMark(')')) throw this.#unexpected();
    return inner;
  }

  #comparison(): OptimadeFilter {
    return this.#next.kind === 'property' ? this.#ofProperty() : this.#ofConstant();
  }

  /** 5 < nelements */
  #ofConstant(): OptimadeFilter {
    const value = this.#value();
    const operator = this.#operator();
    if (operator === undefined) throw this.#unexpected();
    if (this.#next.kind !== 'property') {
      this.#value();
      throw notImplemented('optimade.two-constants');
    }
    return { kind: 'compare', property: this.#property(), operator: MIRRORED[operator], value };
  }

  #ofProperty(): OptimadeFilter {
    const property = this.#property();
    if (this.#isMark(':')) throw notImplemented('optimade.correlated');
    const operator = this.#operator();
    if (operator !== undefined) return { kind: 'compare', property, operator, value: this.#constant() };
    if (this.#took('IS')) return this.#isKnown(property);
    for (const each of ['CONTAINS', 'STARTS', 'ENDS'] as const) {
      if (!this.#took(each)) continue;
      if (each !== 'CONTAINS') this.#took('WITH');
      return { kind: 'substring', property, operator: each, value: this.#string() };
    }
    if (this.#took('HAS')) return this.#has(property);
    if (this.#took('LENGTH')) {
      const compared = this.#operator() ?? '=';
      return { kind: 'length', property, operator: compared, value: this.#number() };
    }
    // A Boolean property by itself.
    return { kind: 'compare', property, operator: '=', value: true };
  }

  #isKnown(property: string): OptimadeFilter {
    if (this.#took('KNOWN')) return { kind: 'known', property, known: true };
    if (this.#took('UNKNOWN')) return { kind: 'known', property, known: false };
    throw this.#unexpected();
  }

  #has(property: string): OptimadeFilter {
    const operator = (['ALL', 'ANY', 'ONLY'] as const).find((each) => this.#took(each));
    const terms = [this.#listTerm()];
    if (operator !== undefined) while (this.#tookMark(',')) terms.push(this.#listTerm());
    return { kind: 'list', property, operator: operator ?? 'HAS', terms };
  }

  #listTerm(): ListTerm {
    const operator = this.#operator() ?? '=';
    const value = this.#constant();
    if (this.#isMark(':')) throw notImplemented('optimade.correlated');
    return { operator, value };
  }

  #property(): string {
    const { text } = this.#next;
    if (this.#next.kind !== 'property') throw this.#unexpected();
    this.#at++;
    if (this.#isMark('.')) throw notImplemented('optimade.nested');
    return text;
  }

  /** A constant; a property in its position is optional in the specification. */
  #constant(): FilterValue {
    if (this.#next.kind !== 'property') return this.#value();
    this.#property();
    throw notImplemented('optimade.two-properties');
  }

  #value(): FilterValue {
    const token = this.#next;
    if (token.kind === 'string') {
      this.#at++;
      return token.text;
    }
    if (this.#took('TRUE')) return true;
    if (this.#took('FALSE')) return false;
    return this.#number();
  }

  #string(): string {
    const value = this.#constant();
    if (typeof value !== 'string') throw notImplemented('optimade.other-type');
    return value;
  }

  #number(): number {
    if (this.#next.kind !== 'number') throw this.#unexpected();
    const value = Number(this.#next.text);
    if (!Number.isFinite(value)) throw notImplemented('optimade.large-number');
    this.#at++;
    return value;
  }

  #operator(): FilterOperator | undefined {
    if (this.#next.kind !== 'operator') return undefined;
    const operator = this.#next.text as FilterOperator;
    this.#at++;
    return operator;
  }

  #took(keyword: string): boolean {
    const took = this.#next.kind === 'keyword' && this.#next.text === keyword;
    if (took) this.#at++;
    return took;
  }

  #isMark(mark: string): boolean {
    return this.#next.kind === 'mark' && this.#next.text === mark;
  }

  #tookMark(mark: string): boolean {
    const took = this.#isMark(mark);
    if (took) this.#at++;
    return took;
  }

  #unexpected(): IncognitaError {
    const { kind, text, position } = this.#next;
    const reason =
      kind === 'end'
        ? message('optimade.filter-ends')
        : message('optimade.filter-unexpected', { text: text.slice(0, 40) });
    return unreadableFilter(this.#text, position, reason);
  }
}

type NotImplemented =
  | 'optimade.two-constants'
  | 'optimade.two-properties'
  | 'optimade.correlated'
  | 'optimade.nested'
  | 'optimade.other-type'
  | 'optimade.large-number';

/** The error of an optional part of the specification that is not supported. */
function notImplemented(id: NotImplemented): IncognitaError {
  return new IncognitaError('NOT_IMPLEMENTED', message(id));
}
