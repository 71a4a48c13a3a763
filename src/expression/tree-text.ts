import type { BooleanTree, TreeJoint, TreeNegation } from './boolean-tree.js';

interface Branch {
  readonly kind: string;
}

/** A tree in its one spelling, which reads back as the same: lower-case words, single blanks, brackets only if they are needed. */
export function treeText<Leaf extends Branch>(tree: BooleanTree<Leaf>, leafText: (leaf: Leaf) => string): string {
  const inBrackets = (part: BooleanTree<Leaf>, kinds: readonly string[]): string => {
    const text = treeText(part, leafText);
    return kinds.includes(part.kind) ? `(${text})` : text;
  };
  if (isJoint(tree)) {
    const around = tree.kind === 'or' ? [] : ['or'];
    return `${inBrackets(tree.left, around)} ${tree.kind} ${inBrackets(tree.right, [...around, tree.kind])}`;
  }
  if (isNegation(tree)) return `not ${inBrackets(tree.of, ['or', 'and'])}`;
  return leafText(tree as Leaf);
}

export function isJoint<Leaf extends Branch>(tree: BooleanTree<Leaf>): tree is TreeJoint<Leaf> {
  return tree.kind === 'and' || tree.kind === 'or';
}

export function isNegation<Leaf extends Branch>(tree: BooleanTree<Leaf>): tree is TreeNegation<Leaf> {
  return tree.kind === 'not';
}
