import { say } from '../messages/say.js';
import { FormulaProblem } from '../chemistry/formula/formula-problem.js';
import { readFormula } from '../chemistry/formula/formula-reader.js';
import { elementBySymbol } from '../chemistry/elements/elements.js';
import { FamilyProblem } from './family-problem.js';
import type { FamilySites } from './family-sites.js';

/** Most compositions that one formula of a block may stand for: a slip in a list must not fill the memory. */
export const MAX_COMPOSITIONS = 100_000;

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
      throw new FamilyProblem('template-syntax', `"${template[position]}" has no meaning in the template ${template}`);
    const token = match[0];
    if (CLOSING[token]) open.push(CLOSING[token]);
    else if (match[3] && open.pop() !== token) {
      throw new FamilyProblem(
        'unbalanced-bracket',
        `The bracket "${token}" of the template ${template} closes nothing`,
      );
    }
    tokens.push(token);
  }
  if (open.length > 0)
    throw new FamilyProblem('unbalanced-bracket', `A bracket of the template ${template} is never closed`);
  return tokens;
}

/** Refuses symbols that mean nothing, sites that are not used, and fixed elements that also stand on a site. */
function checkSymbols(template: string, tokens: readonly string[], sites: FamilySites): void {
  const symbols = new Set(tokens.filter((token) => /^[A-Z]/.test(token)));
  for (const symbol of symbols) {
    if (sites.has(symbol)) continue;
    if (!elementBySymbol(symbol)) {
      throw new FamilyProblem(
        'undeclared-site',
        `${symbol} in the template ${template} is neither a declared site nor an element`,
      );
    }
    for (const [name, elements] of sites) {
      if (elements.includes(symbol)) {
        throw new FamilyProblem(
          'repeated-element',
          `${symbol} is fixed in the template ${template} and stands on site ${name} too`,
        );
      }
    }
  }
  for (const name of sites.keys()) {
    if (!symbols.has(name))
      throw new FamilyProblem('unused-site', `The template ${template} does not use the site ${name}`);
  }
}

/**
 * All formulas that a template stands for: the full product of the sites' lists, the last site running fastest. Brackets
 * and amounts stay as they are written.
 *
 * @throws FamilyProblem where the template and its sites do not fit together, before the first formula
 */
export function* expandTemplate(template: string, sites: FamilySites): Generator<string> {
  const tokens = tokensOf(template);
  checkSymbols(template, tokens, sites);
  const names = [...sites.keys()];
  const lists = [...sites.values()];
  const count = lists.reduce((product, list) => product * list.length, 1);
  if (count > MAX_COMPOSITIONS) {
    throw new FamilyProblem(
      'too-many-compositions',
      `The template ${template} stands for more than ${MAX_COMPOSITIONS} compositions`,
    );
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
    throw new FamilyProblem('template-syntax', `The template ${template} is not a formula: ${say(error.reason, 'en')}`);
  }
}
