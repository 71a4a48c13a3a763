import { readReducedFormula } from '../chemistry/formula/read-reduced-formula.js';
import { conventionalFormula } from '../chemistry/formula/spellings.js';
import type { Stability } from '../service/energies/stability.js';
import { visible } from '../visible-text.js';

/** Known compounds without an energy that are named. */
const UNKNOWN_SHOWN = 8;

const spelt = (formula: string): string => conventionalFormula(readReducedFormula(formula));
const energy = (value: number): string => value.toFixed(3);

/** What energies say of a composition, in a few lines. */
export function stabilityText(of: Stability): string {
  const lines = [
    `${of.conventional}  energies: ${of.source ?? 'none'}${of.functional === null ? '' : `, ${of.functional}`}${of.mixed ? ' (mixed)' : ''}`,
    ...verdict(of),
  ];
  if (of.competingPhases.length > 0) {
    lines.push(
      `  competes with: ${of.competingPhases.map(({ formula, amount }) => `${coefficient(amount)}${spelt(formula)}`).join(' + ')}`,
    );
    for (const phase of of.competingPhases)
      lines.push(`    ${spelt(phase.formula)}: ${energy(phase.energyPerAtom)} eV/atom`);
  }
  if (of.energyUnknown.length > 0) {
    const shown = of.energyUnknown.slice(0, UNKNOWN_SHOWN).map(spelt);
    const more = of.energyUnknown.length - shown.length;
    lines.push(`  energy unknown: ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`);
  }
  return `${visible(lines[0]!)}\n${lines.slice(1).join('\n')}\n`;
}

function verdict(of: Stability): string[] {
  const { energyPerAtom, energyAboveHull, energyToBeat } = of;
  if (energyPerAtom === null) {
    const reported =
      energyAboveHull === null ? [] : [`  ${energy(energyAboveHull)} eV/atom above the hull, says the source`];
    if (energyToBeat === null) return [...reported, '  no energies of formation of this chemical system'];
    return [...reported, `  no energy of its own; it must be below ${energy(energyToBeat)} eV/atom to be stable`];
  }
  const formation = `  formation energy ${energy(energyPerAtom)} eV/atom`;
  if (energyToBeat === null) return [formation];
  if (energyAboveHull === 0)
    return [`${formation}, on the hull: ${energy(energyToBeat - energyPerAtom)} eV/atom below what competes`];
  return [`${formation}, ${energy(energyAboveHull!)} eV/atom above the hull`];
}

/** "2 " for two, "1/3 " for a third, nothing for one. */
function coefficient(amount: number): string {
  for (let denominator = 1; denominator <= 60; denominator++) {
    const numerator = Math.round(amount * denominator);
    if (Math.abs(numerator / denominator - amount) > 2e-6) continue;
    if (denominator === 1) return numerator === 1 ? '' : `${numerator} `;
    return `${numerator}/${denominator} `;
  }
  return `${amount.toFixed(4)} `;
}
