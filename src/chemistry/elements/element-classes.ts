import { ELEMENT_CLASSES } from '../tables/element-classes.js';

/** Classes of elements that an experimentalist may want to avoid as a whole. */
export type ElementClass = keyof typeof ELEMENT_CLASSES;

/** Symbols of the elements of a class. Definitions and sources: data/element-classes.csv. */
export function elementClass(name: ElementClass): readonly string[] {
  return ELEMENT_CLASSES[name].split(' ');
}
