import { elementClass } from '../../chemistry/elements/element-classes.js';
import { elementTable, type ElementPlace } from './element-table.js';

/** Elements that are left out, or let back in, in one click. */
export interface ElementSet {
  readonly key: string;
  readonly label: string;
  readonly elements: readonly string[];
}

/** A set by what its elements have in common beyond their place, with the definition that the page shows. */
export interface ExplainedSet extends ElementSet {
  readonly why: string;
  /** Where the facts can be looked up; see data/element-classes.csv. */
  readonly source: string;
}

function places(key: string, label: string, belongs: (place: ElementPlace) => boolean): ElementSet {
  return { key, label, elements: elementTable.filter((place) => place.inScope && belongs(place)).map(symbolOf) };
}

const symbolOf = ({ symbol }: ElementPlace): string => symbol;
const group = (number: number) => (place: ElementPlace) => place.row < 8 && place.group === number;
const period = (row: number) => (place: ElementPlace) => place.block === 'transition' && place.row === row;

/** Parts of the periodic table, by the names that chemists use. Lanthanum and actinium count to the f block. */
export const elementGroups: readonly ElementSet[] = [
  places('alkali', 'alkali metals', group(1)),
  places('alkaline-earth', 'alkaline earths', group(2)),
  places('3d', '3d metals', period(4)),
  places('4d', '4d metals', period(5)),
  places('5d', '5d metals', period(6)),
  places('lanthanides', 'lanthanides', ({ block }) => block === 'lanthanide'),
  places('actinides', 'actinides', ({ block }) => block === 'actinide'),
  places('pnictogens', 'pnictogens', group(15)),
  places('chalcogens', 'chalcogens', group(16)),
  places('halogens', 'halogens', group(17)),
];

/**
 * Classes that an experimentalist often rules out as a whole. Judgements are coarse on purpose and say what they count:
 * they spare clicks, they are no safety data sheet.
 */
export const elementClasses: readonly ExplainedSet[] = [
  {
    key: 'radioactive',
    label: 'radioactive',
    why: 'no stable isotope (bismuth aside, which outlives the universe)',
    source: 'NUBASE2020, Chin. Phys. C 45, 030001 (2021)',
    elements: elementClass('radioactive'),
  },
  {
    key: 'toxic',
    label: 'toxic',
    why: 'the compounds as a whole count as fatal or toxic, carcinogenic or toxic to reproduction',
    source: 'Regulation (EC) No 1272/2008, Annex VI',
    elements: elementClass('toxic'),
  },
  {
    key: 'rare',
    label: 'rare',
    why: 'at most a quarter of a gram in a tonne of the continental crust',
    source: 'CRC Handbook of Chemistry and Physics, 97th edition',
    elements: elementClass('rare'),
  },
  {
    key: 'expensive',
    label: 'expensive',
    why: 'about 500 US dollars a kilogram and more; prices move',
    source: 'US Geological Survey, Mineral Commodity Summaries 2024',
    elements: elementClass('expensive'),
  },
];
