import { message } from '../messages/message.js';
import { elementBySymbol } from '../chemistry/elements/elements.js';
import { FamilyProblem } from './family-problem.js';

/** The elements that may be on each site of a block, in the order of the table. */
export type FamilySites = ReadonlyMap<string, readonly string[]>;

/** A capital letter, perhaps a small letter, perhaps primes: A, A', Ln, M. */
const SITE_NAME = /^[A-Z][a-z]?'*$/;

/**
 * Reads the sites of a block, "A = Ca Sr Ba; B = Ti Zr". The text may be empty: then the templates are compounds.
 *
 * Throws a FamilyProblem if a name, a list or an element is wrong, or if two sites share an element, because the
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
      throw new FamilyProblem('site-syntax', message('family.not-a-site', { text: part.trim() }));
    }
    if (sites.has(name)) throw new FamilyProblem('site-syntax', message('family.site-twice', { site: name }));
    const elements = pieces[1]!.trim().split(/\s+/).filter(Boolean);
    if (elements.length === 0) throw new FamilyProblem('empty-site', message('family.empty-site', { site: name }));
    for (const element of elements) {
      if (!elementBySymbol(element))
        throw new FamilyProblem('unknown-element', message('family.not-an-element', { symbol: element, site: name }));
      const other = siteOf.get(element);
      if (other !== undefined) {
        throw new FamilyProblem(
          'repeated-element',
          other === name
            ? message('family.twice-on-site', { element, site: name })
            : message('family.on-two-sites', { element, site: other, other: name }),
        );
      }
      siteOf.set(element, name);
    }
    sites.set(name, elements);
  }
  return sites;
}
