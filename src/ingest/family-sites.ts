import { elementBySymbol } from '../chemistry/elements/elements.js';
import { FamilyProblem } from './family-problem.js';

/** The elements that may stand on each site of a block, in the order of the table. */
export type FamilySites = ReadonlyMap<string, readonly string[]>;

/** A capital letter, perhaps a small letter, perhaps primes: A, A', Ln, M. */
const SITE_NAME = /^[A-Z][a-z]?'*$/;

/**
 * Reads the sites of a block, "A = Ca Sr Ba; B = Ti Zr". The text may be empty: then the templates are compounds.
 *
 * @throws FamilyProblem where a name, a list or an element is wrong, or where two sites share an element, because the
 *   block stands for the full product of its lists and would hold that element twice
 */
export function readFamilySites(text: string): FamilySites {
  const sites = new Map<string, readonly string[]>();
  const siteOf = new Map<string, string>();
  for (const part of text.split(';')) {
    if (part.trim() === '') continue;
    const pieces = part.split('=');
    const name = pieces[0]!.trim();
    if (pieces.length !== 2 || !SITE_NAME.test(name)) {
      throw new FamilyProblem('site-syntax', `"${part.trim()}" is not a site; write it like "A = Ca Sr Ba"`);
    }
    if (sites.has(name)) throw new FamilyProblem('site-syntax', `The site ${name} is declared twice`);
    const elements = pieces[1]!.trim().split(/\s+/).filter(Boolean);
    if (elements.length === 0) throw new FamilyProblem('empty-site', `The site ${name} has no elements`);
    for (const element of elements) {
      if (!elementBySymbol(element))
        throw new FamilyProblem('unknown-element', `"${element}" on site ${name} is not an element`);
      const other = siteOf.get(element);
      if (other !== undefined) {
        const where = other === name ? `twice on site ${name}` : `on the sites ${other} and ${name}`;
        throw new FamilyProblem(
          'repeated-element',
          `${element} stands ${where}; split the block so that no compound repeats it`,
        );
      }
      siteOf.set(element, name);
    }
    sites.set(name, elements);
  }
  return sites;
}
