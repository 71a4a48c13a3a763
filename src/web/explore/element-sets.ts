import type { PlainId } from '../../messages/message.js';
import { elementClass } from '../../chemistry/elements/element-classes.js';
import { elementTable, type ElementPlace } from './element-table.js';

/** Elements that are left out, or let back in, in one click. */
export interface ElementSet {
  readonly key: string;
  readonly label: PlainId;
  readonly elements: readonly string[];
}

/** A set by what its elements have in common beyond their place, with the definition that the page shows. */
export interface ExplainedSet extends ElementSet {
  readonly why: PlainId;
  /** Where the facts can be looked up; see data/element-classes.csv. */
  readonly source: string;
}

function places(key: string, label: PlainId, belongs: (place: ElementPlace) => boolean): ElementSet {
  return { key, label, elements: elementTable.filter((place) => place.inScope && belongs(place)).map(symbolOf) };
}

const symbolOf = ({ symbol }: ElementPlace): string => symbol;
const group = (number: number) => (place: ElementPlace) => place.row < 8 && place.group === number;
const period = (row: number) => (place: ElementPlace) => place.block === 'transition' && place.row === row;

/** Parts of the periodic table, by the names that chemists use. Lanthanum and actinium count to the f block. */
export const elementGroups: readonly ElementSet[] = [
  places('alkali', 'element-set.alkali', group(1)),
  places('alkaline-earth', 'element-set.alkaline-earths', group(2)),
  places('3d', 'element-set.3d', period(4)),
  places('4d', 'element-set.4d', period(5)),
  places('5d', 'element-set.5d', period(6)),
  places('lanthanides', 'element-set.lanthanides', ({ block }) => block === 'lanthanide'),
  places('actinides', 'element-set.actinides', ({ block }) => block === 'actinide'),
  places('pnictogens', 'element-set.pnictogens', group(15)),
  places('chalcogens', 'element-set.chalcogens', group(16)),
  places('halogens', 'element-set.halogens', group(17)),
];

/**
 * Classes that an experimentalist often rules out as a whole. Judgements are coarse on purpose and say what they count:
 * they spare clicks, they are no safety data sheet.
 */
export const elementClasses: readonly ExplainedSet[] = [
  {
    key: 'radioactive',
    label: 'element-class.radioactive',
    why: 'element-class.radioactive-means',
    source: 'NUBASE2020, Chin. Phys. C 45, 030001 (2021)',
    elements: elementClass('radioactive'),
  },
  {
    key: 'toxic',
    label: 'element-class.toxic',
    why: 'element-class.toxic-means',
    source: 'Regulation (EC) No 1272/2008, Annex VI',
    elements: elementClass('toxic'),
  },
  {
    key: 'rare',
    label: 'element-class.rare',
    why: 'element-class.rare-means',
    source: 'CRC Handbook of Chemistry and Physics, 97th edition',
    elements: elementClass('rare'),
  },
  {
    key: 'expensive',
    label: 'element-class.expensive',
    why: 'element-class.expensive-means',
    source: 'US Geological Survey, Mineral Commodity Summaries 2024',
    elements: elementClass('expensive'),
  },
  {
    key: 'redox',
    label: 'element-class.redox',
    why: 'element-class.redox-means',
    source: 'N. N. Greenwood, A. Earnshaw, Chemistry of the Elements, 2nd edition (1997)',
    elements: elementClass('redox'),
  },
];
