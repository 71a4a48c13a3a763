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

/** Where other databases may know of a composition: `reduced` is its key, `formula` what chemists write. */
export function externalLinks(reduced: string, formula: string): ExternalLink[] {
  const places: Readonly<Record<string, string>> = {
    reduced,
    formula,
    hill: hillTerms(readReducedFormula(reduced)).join(' '),
  };
  return TEMPLATES.map(({ short, name, template }) => ({
    short,
    name,
    address: template.replace(/\{(\w+)\}/g, (_, place: string) => encodeURIComponent(places[place]!)),
  }));
}
