import { decimalTerms } from '../../chemistry/formula/decimal-terms.js';
import { readReducedFormula } from '../../chemistry/formula/read-reduced-formula.js';
import { hillTerms } from '../../chemistry/formula/spellings.js';

/** A database outside, and how its address of a composition is made. */
interface LinkTemplate {
  /** As short as a column of a table allows. */
  readonly short: string;
  readonly name: string;
  /** `{reduced}`: the reduced formula; `{formula}`: as chemists write it; `{hill}`: in Hill's order, with spaces. */
  readonly template: string;
}

const TEMPLATES: readonly LinkTemplate[] = [
  {
    short: 'MP',
    name: 'Materials Project',
    template: 'https://next-gen.materialsproject.org/materials?formula={reduced}',
  },
  { short: 'OQMD', name: 'OQMD', template: 'https://oqmd.org/materials/composition/{reduced}' },
  {
    short: 'COD',
    name: 'Crystallography Open Database',
    template: 'https://www.crystallography.net/cod/result?formula={hill}',
  },
  { short: 'MPDS', name: 'MPDS', template: 'https://mpds.io/#search/{formula}' },
];

export interface ExternalLink {
  readonly short: string;
  readonly name: string;
  readonly address: string;
}

/** The terms of a key in Hill's order; amounts may be decimals, as in Ba0.5O3Sr0.5Ti. */
function inHillOrder(reduced: string): string[] {
  if (!/[./]/.test(reduced)) return hillTerms(readReducedFormula(reduced));
  const amounts = new Map(decimalTerms(reduced));
  const elements = [...amounts.keys()].sort();
  return hillTerms({ elements, amounts: elements.map(() => 1) }).map((element) => {
    const amount = amounts.get(element)!;
    return amount === '1' ? element : `${element}${amount}`;
  });
}

/** Where other databases may know of a composition: `reduced` is its key, `formula` what chemists write. */
export function externalLinks(reduced: string, formula: string): ExternalLink[] {
  const places: Readonly<Record<string, string>> = {
    reduced,
    formula,
    hill: inHillOrder(reduced).join(' '),
  };
  return TEMPLATES.map(({ short, name, template }) => ({
    short,
    name,
    address: template.replace(/\{(\w+)\}/g, (_, place: string) => encodeURIComponent(places[place]!)),
  }));
}
