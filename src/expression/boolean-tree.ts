/** Conditions joined by "and", "or" and "not"; a leaf is one condition. */
export type BooleanTree<Leaf> = TreeJoint<Leaf> | TreeNegation<Leaf> | Leaf;

export interface TreeJoint<Leaf> {
  readonly kind: 'and' | 'or';
  readonly left: BooleanTree<Leaf>;
  readonly right: BooleanTree<Leaf>;
}

export interface TreeNegation<Leaf> {
  readonly kind: 'not';
  readonly of: BooleanTree<Leaf>;
}

/** What the next token is, as far as the tree is concerned. */
export type TreeToken = 'and' | 'or' | 'not' | '(' | ')' | 'end' | 'leaf';

export interface TreeReader<Leaf> {
  peek(): TreeToken;
  advance(): void;
  /** Reads one condition and goes on to what follows it. */
  leaf(depth: number): BooleanTree<Leaf>;
  /** Throws: a bracket was not closed, or nested too deep. */
  fail(what: 'bracket-not-closed' | 'nested-too-deep'): never;
  /** Whether conditions that follow each other are joined by "and". */
  readonly juxtaposed?: boolean;
}

/** The deepest nesting of brackets and `not`. */
export const MAX_EXPRESSION_DEPTH = 40;

/**
 * Reads a tree up to what belongs to none: the end, or a bracket that was not opened.
 *
 *     tree   = term { "or" term }
 *     term   = factor { ["and"] factor }
 *     factor = "not" factor | "(" tree ")" | leaf
 */
export function readTree<Leaf>(reader: TreeReader<Leaf>, depth = 0): BooleanTree<Leaf> {
  let left = readTerm(reader, depth);
  while (reader.peek() === 'or') {
    reader.advance();
    left = { kind: 'or', left, right: readTerm(reader, depth) };
  }
  return left;
}

function readTerm<Leaf>(reader: TreeReader<Leaf>, depth: number): BooleanTree<Leaf> {
  let left = readFactor(reader, depth);
  for (;;) {
    const next = reader.peek();
    if (next === 'and') reader.advance();
    else if (!reader.juxtaposed || !['not', '(', 'leaf'].includes(next)) return left;
    left = { kind: 'and', left, right: readFactor(reader, depth) };
  }
}

function readFactor<Leaf>(reader: TreeReader<Leaf>, depth: number): BooleanTree<Leaf> {
  if (depth > MAX_EXPRESSION_DEPTH) reader.fail('nested-too-deep');
  const next = reader.peek();
  if (next === 'not') {
    reader.advance();
    return { kind: 'not', of: readFactor(reader, depth + 1) };
  }
  if (next === '(') {
    reader.advance();
    const inner = readTree(reader, depth + 1);
    if (reader.peek() !== ')') reader.fail('bracket-not-closed');
    reader.advance();
    return inner;
  }
  return reader.leaf(depth);
}
