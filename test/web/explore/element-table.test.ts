import { describe, expect, it } from 'vitest';
import { ELEMENTS } from '../../../src/chemistry/elements/elements.js';
import { oxidationStates } from '../../../src/chemistry/ions/oxidation-states.js';
import { elementClasses, elementGroups } from '../../../src/web/explore/element-sets.js';
import { elementTable } from '../../../src/web/explore/element-table.js';

const group = (number: number) => elementTable.filter((place) => place.row < 8 && place.group === number);
const elementsOf = (key: string) => elementGroups.find((set) => set.key === key)!.elements.join(' ');

describe('the periodic table', () => {
  it('has the elements up to lawrencium in the order of their atomic numbers', () => {
    expect(elementTable.map(({ symbol }) => symbol)).toEqual(ELEMENTS.slice(0, 103).map(({ symbol }) => symbol));
  });

  it('gives every element a place of its own', () => {
    const places = new Set(elementTable.map(({ row, group }) => `${row}/${group}`));
    expect(places.size).toBe(elementTable.length);
  });

  it('has the groups that chemists know by heart', () => {
    expect(group(1).map(({ symbol }) => symbol)).toEqual(['H', 'Li', 'Na', 'K', 'Rb', 'Cs', 'Fr']);
    expect(group(16).map(({ symbol }) => symbol)).toEqual(['O', 'S', 'Se', 'Te', 'Po']);
    expect(group(12).map(({ symbol }) => symbol)).toEqual(['Zn', 'Cd', 'Hg']);
  });

  it('knows every element of the groups that are left out in one click', () => {
    const symbols = new Set(elementTable.map(({ symbol }) => symbol));
    expect(
      [...elementGroups, ...elementClasses]
        .flatMap(({ elements }) => elements)
        .filter((symbol) => !symbols.has(symbol)),
    ).toEqual([]);
  });

  it('has in each group what chemists count to it', () => {
    expect(elementsOf('alkali')).toBe('Li Na K Rb Cs Fr');
    expect(elementsOf('3d')).toBe('Sc Ti V Cr Mn Fe Co Ni Cu Zn');
    expect(elementsOf('5d')).toBe('Hf Ta W Re Os Ir Pt Au Hg');
    expect(elementsOf('lanthanides')).toBe('La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu');
    expect(elementsOf('halogens')).toBe('F Cl Br I At');
  });

  it('has among the redox-active metals those of the d and f blocks that crystals hold in two states or more', () => {
    const redox = elementClasses.find(({ key }) => key === 'redox')!.elements;
    for (const symbol of ['Ti', 'Mn', 'Fe', 'Cu', 'Ce', 'Eu']) expect(redox).toContain(symbol);
    for (const symbol of ['Sc', 'Zn', 'Zr', 'La', 'Lu', 'Al', 'Sn']) expect(redox).not.toContain(symbol);
    for (const symbol of redox) {
      const counts = oxidationStates(symbol)
        .filter(({ charge }) => charge > 0)
        .map(({ count }) => count);
      const total = counts.reduce((sum, count) => sum + count, 0);
      expect(counts.filter((count) => count / total > 0.04).length, symbol).toBeGreaterThan(1);
    }
  });

  it('leaves common elements out of every class that rules out by danger, price or abundance', () => {
    const judged = new Set(elementClasses.filter(({ key }) => key !== 'redox').flatMap(({ elements }) => elements));
    for (const symbol of ['Li', 'Na', 'O', 'Al', 'Si', 'Ti', 'Fe', 'Cu', 'Zn', 'Ba'])
      expect(judged).not.toContain(symbol);
  });
});
