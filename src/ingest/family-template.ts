import { message } from '../messages/message.js';

import { FormulaProblem } from '../chemistry/formula/formula-problem.js';
import { readFormula } from '../chemistry/formula/formula-reader.js';
import { elementBySymbol } from '../chemistry/elements/elements.js';
import { FamilyProblem } from './family-problem.js';
import type { FamilySites } from './family-sites.js';

/** Most compositions that one formula of a block may stand for: a slip in a list must not fill the memory. */
const MAX_COMPOSITIONS = 100_000;

const TOKEN = /([A-Z][a-z]?'*)|(\d+)|([()[\]])/y;
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

/** Symbols, amounts and brackets of a template, one by one. */
function tokensOf(template: string): string[] {
  const tokens: string[] = [];
  const open: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < template.length) {
    const position = TOKEN.lastIndex;
    const match = TOKEN.exec(template);
    if (!match)
      throw new FamilyProblem(
        'template-syntax',
        message('family.unknown-character', { character: template[position]!, template }),
      );
    const token = match[0];
    if (CLOSING[token]) open.push(CLOSING[token]);
    else if (match[3] && open.pop() !== token) {
      throw new FamilyProblem('unbalanced-bracket', message('family.bracket-not-opened', { bracket: token, template }));
    }
    tokens.push(token);
  }
  if (open.length > 0)
    throw new FamilyProblem('unbalanced-bracket', message('family.bracket-not-closed', { template }));
  return tokens;
}

/** Refuses symbols that mean nothing, sites that are not used, and fixed elements that are also on a site. */
function checkSymbols(template: string, tokens: readonly string[], sites: FamilySites): void {
  const symbols = new Set(tokens.filter((token) => /^[A-Z]/.test(token)));
  for (const symbol of symbols) {
    if (sites.has(symbol)) continue;
    if (!elementBySymbol(symbol)) {
      throw new FamilyProblem('undeclared-site', message('family.undeclared-site', { symbol, template }));
    }
    for (const [name, elements] of sites) {
      if (elements.includes(symbol)) {
        throw new FamilyProblem(
          'repeated-element',
          message('family.fixed-and-on-site', { symbol, template, site: name }),
        );
      }
    }
  }
  for (const name of sites.keys()) {
    if (!symbols.has(name))
      throw new FamilyProblem('unused-site', message('family.unused-site', { template, site: name }));
  }
}

/**
 * All formulas that a template stands for: the full product of the sites' lists, the last site running fastest. Brackets
 * and amounts stay as they are written.
 *
 * Throws a FamilyProblem if the template and its sites do not fit together, before the first formula
 */
export function* expandTemplate(template: string, sites: FamilySites): Generator<string> {
  const tokens = tokensOf(template);
  checkSymbols(template, tokens, sites);
  const names = [...sites.keys()];
  const lists = [...sites.values()];
  const count = lists.reduce((product, list) => product * list.length, 1);
  if (count > MAX_COMPOSITIONS) {
    throw new FamilyProblem('too-many-compositions', message('family.too-many', { template, most: MAX_COMPOSITIONS }));
  }
  for (let index = 0; index < count; index++) {
    const chosen = new Map<string, string>();
    let rest = index;
    for (let site = names.length - 1; site >= 0; site--) {
      const list = lists[site]!;
      chosen.set(names[site]!, list[rest % list.length]!);
      rest = Math.floor(rest / list.length);
    }
    const formula = tokens.map((token) => chosen.get(token) ?? token).join('');
    if (index === 0) checkFormula(template, formula);
    yield formula;
  }
}

/** Every formula of a block has the same shape, so the strict reader has to see only one of them. */
function checkFormula(template: string, formula: string): void {
  try {
    readFormula(formula);
  } catch (error) {
    if (!(error instanceof FormulaProblem)) throw error;
    throw new FamilyProblem('template-syntax', message('family.not-a-formula', { template, reason: error.reason }));
  }
}
