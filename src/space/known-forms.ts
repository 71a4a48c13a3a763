import type { Composition } from '../chemistry/composition.js';
import type { Ion } from '../chemistry/ions/ion.js';
import type { IonAmount } from '../chemistry/ions/ionic-form.js';
import { closingAnion } from './closing-anion.js';
import type { SpaceKind } from './space-definition.js';
import { teachingForm } from './teaching-form.js';

/** A known compound as a space would have it. */
export interface KnownForm {
  /** Number of elements. */
  readonly elements: number;
  /** All ions but the closing anion. */
  readonly members: readonly IonAmount[];
  /** Undefined in a space without charges. */
  readonly closing: Ion | undefined;
}

/** The forms of the known compounds that teach a kind of space, of any number of elements. */
export function knownForms(kind: SpaceKind, known: Iterable<Composition>): KnownForm[] {
  const forms: KnownForm[] = [];
  for (const composition of known) {
    const form = teachingForm(kind, composition);
    if (!form) continue;
    const closing = closingAnion(form.anions);
    const members = [...form.cations, ...form.anions.filter((anion) => anion !== closing)];
    forms.push({ elements: composition.elements.length, members, closing: closing?.ion });
  }
  return forms;
}
