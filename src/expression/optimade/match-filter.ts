import { IncognitaError } from '../../errors.js';
import { message } from '../../messages/message.js';
import type { FilterOperator, FilterValue, ListTerm, OptimadeFilter } from './parse-filter.js';

export type PropertyType = 'string' | 'integer' | 'float' | 'boolean' | 'timestamp' | 'list';
export type PropertyValue = string | number | boolean | readonly PropertyMember[] | null;
/** A member of a list. Filters look into those that are texts or numbers. */
type PropertyMember = string | number | readonly number[] | Readonly<Record<string, unknown>>;

export type MemberType = 'string' | 'float' | 'integer' | 'vector' | 'dictionary';

/** What a filter may ask for: the type of each property, and of a list that of its members. */
interface FilterableProperty {
  readonly type: PropertyType;
  /** Only of a list: the type of its members. */
  readonly of?: MemberType;
}

/** The type of a property; undefined for those of other providers, whose value is unknown. Throws for a name that there is not. */
export type PropertyLookup = (name: string) => FilterableProperty | undefined;

/** True, false, or null if a value that it needs is unknown. */
type Truth = boolean | null;

/** Says whether a record matches, given how to get the value of a property. */
export type FilterTest = (valueOf: (property: string) => PropertyValue) => Truth;

/**
 * The test that a filter makes. Comparisons with unknown values match neither as they are nor under NOT.
 *
 * Throws NOT_IMPLEMENTED if types differ or an operator is none of the type's, EXPRESSION_INVALID for
 *   a time that is none, and what `lookup` throws
 */
export function filterTest(filter: OptimadeFilter, lookup: PropertyLookup): FilterTest {
  switch (filter.kind) {
    case 'and': {
      const [left, right] = [filterTest(filter.left, lookup), filterTest(filter.right, lookup)];
      return (valueOf) => and(left(valueOf), () => right(valueOf));
    }
    case 'or': {
      const [left, right] = [filterTest(filter.left, lookup), filterTest(filter.right, lookup)];
      return (valueOf) => not(and(not(left(valueOf)), () => not(right(valueOf))));
    }
    case 'not': {
      const of = filterTest(filter.of, lookup);
      return (valueOf) => not(of(valueOf));
    }
    case 'known': {
      lookup(filter.property);
      return (valueOf) => (valueOf(filter.property) !== null) === filter.known;
    }
    default:
      return ofProperty(filter, lookup(filter.property));
  }
}

type OfProperty = Exclude<OptimadeFilter, { kind: 'and' | 'or' | 'not' | 'known' }>;

function ofProperty(filter: OfProperty, property: FilterableProperty | undefined): FilterTest {
  if (!property) return () => null;
  const { type } = property;
  switch (filter.kind) {
    case 'compare': {
      const compare = comparison(filter.operator, filter.value, type);
      return whenKnown(filter.property, (value) => compare(value as FilterValue));
    }
    case 'substring': {
      if (type !== 'string') throw otherType();
      const { operator, value: part } = filter;
      return whenKnown(filter.property, (value) => {
        const text = value as string;
        if (operator === 'CONTAINS') return text.includes(part);
        return operator === 'STARTS' ? text.startsWith(part) : text.endsWith(part);
      });
    }
    case 'length': {
      if (type !== 'list') throw otherType();
      const compare = comparison(filter.operator, filter.value, 'integer');
      return whenKnown(filter.property, (value) => compare((value as readonly unknown[]).length));
    }
    case 'list': {
      if (type !== 'list' || property.of === undefined || isNested(property.of)) throw otherType();
      const of = property.of;
      const tests = filter.terms.map(({ operator, value }: ListTerm) => comparison(operator, value, of));
      const isAny = (member: string | number): boolean => tests.some((test) => test(member));
      return whenKnown(filter.property, (value) => {
        const list = value as readonly (string | number)[];
        if (filter.operator === 'ONLY') return list.every(isAny);
        if (filter.operator === 'ALL') return tests.every((test) => list.some(test));
        return list.some(isAny);
      });
    }
  }
}

function isNested(of: MemberType): of is 'vector' | 'dictionary' {
  return of === 'vector' || of === 'dictionary';
}

function whenKnown(property: string, test: (value: NonNullable<PropertyValue>) => boolean): FilterTest {
  return (valueOf) => {
    const value = valueOf(property);
    return value === null ? null : test(value);
  };
}

function comparison(
  operator: FilterOperator,
  constant: FilterValue,
  type: PropertyType,
): (value: FilterValue) => boolean {
  if (type === 'boolean') {
    if (typeof constant !== 'boolean' || (operator !== '=' && operator !== '!=')) throw otherType();
    return (value) => (value === constant) === (operator === '=');
  }
  if (type === 'timestamp') {
    const wanted = timeOf(constant);
    return (value) => holds(operator, Date.parse(value as string), wanted);
  }
  if (type === 'string' ? typeof constant !== 'string' : typeof constant !== 'number' || type === 'list') {
    throw otherType();
  }
  return (value) => holds(operator, value as string | number, constant as string | number);
}

function holds<T extends string | number>(operator: FilterOperator, value: T, wanted: T): boolean {
  switch (operator) {
    case '=':
      return value === wanted;
    case '!=':
      return value !== wanted;
    case '<':
      return value < wanted;
    case '<=':
      return value <= wanted;
    case '>':
      return value > wanted;
    case '>=':
      return value >= wanted;
  }
}

/** A time of RFC 3339 in milliseconds. */
function timeOf(constant: FilterValue): number {
  if (typeof constant !== 'string') throw otherType();
  const isTime = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:[Zz]|[+-]\d\d:\d\d)$/.test(constant);
  const time = isTime ? Date.parse(constant.toUpperCase().replace(' ', 'T')) : Number.NaN;
  if (Number.isNaN(time)) {
    throw new IncognitaError('EXPRESSION_INVALID', message('optimade.no-time', { text: constant.slice(0, 40) }));
  }
  return time;
}

const not = (truth: Truth): Truth => (truth === null ? null : !truth);

function and(left: Truth, right: () => Truth): Truth {
  if (left === false) return false;
  const other = right();
  if (other === false) return false;
  return left === null || other === null ? null : true;
}

function otherType(): IncognitaError {
  return new IncognitaError('NOT_IMPLEMENTED', message('optimade.other-type'));
}
