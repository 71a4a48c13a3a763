import { anonymousFormula, conventionalFormula, hillTerms, reducedFormula } from '../../chemistry/formula/spellings.js';
import type { EntryProperty, OptimadeEntry } from './entry-type.js';

type Property = EntryProperty<OptimadeEntry>;

const text = (title: string, description: string, of: Property['value']): Property => ({
  title,
  description,
  type: 'string',
  nullable: false,
  sortable: true,
  standard: true,
  value: of,
});

/** The properties of the standard that follow from a composition. */
export function commonProperties(type: string): [string, Property][] {
  return [
    ['id', text('id', 'The name of the entry.', ({ id }) => id)],
    ['type', { ...text('type', 'The entry type.', () => type), sortable: false }],
    ['immutable_id', { ...text('immutable id', 'Unknown here.', () => null), nullable: true, sortable: false }],
    [
      'last_modified',
      {
        ...text('last modified', 'When the data of the entry were written.', ({ lastModified }) => lastModified),
        type: 'timestamp',
        nullable: true,
      },
    ],
    [
      'elements',
      {
        ...text(
          'elements',
          'Symbols of the elements, in alphabetical order.',
          ({ composition }) => composition.elements,
        ),
        type: 'list',
        of: 'string',
        sortable: false,
      },
    ],
    [
      'nelements',
      {
        ...text('number of elements', 'How many elements it has.', ({ composition }) => composition.elements.length),
        type: 'integer',
        unit: 'dimensionless',
      },
    ],
    [
      'elements_ratios',
      {
        ...text('elements ratios', 'Share of each element, in the order of elements.', ({ composition }) =>
          sharesOf(composition.amounts),
        ),
        type: 'list',
        of: 'float',
        unit: 'dimensionless',
        sortable: false,
      },
    ],
    [
      'chemical_formula_descriptive',
      text('descriptive formula', 'As chemists write it.', ({ composition }) => conventionalFormula(composition)),
    ],
    [
      'chemical_formula_reduced',
      text('reduced formula', 'Coprime amounts, elements in alphabetical order.', ({ composition }) =>
        reducedFormula(composition),
      ),
    ],
    [
      'chemical_formula_hill',
      text('Hill formula', 'The reduced amounts in the order of Hill.', ({ composition }) =>
        hillTerms(composition).join(''),
      ),
    ],
    [
      'chemical_formula_anonymous',
      text('anonymous formula', 'Amounts without elements, the largest first.', ({ composition }) =>
        anonymousFormula(composition),
      ),
    ],
  ];
}

function sharesOf(amounts: readonly number[]): number[] {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  return amounts.map((amount) => amount / total);
}
