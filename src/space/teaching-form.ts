import type { Composition } from '../chemistry/composition.js';
import { isWithoutAnion } from '../chemistry/ions/anion-element.js';
import { likeliestForm } from '../chemistry/ions/likeliest-form.js';
import { isOutOfScope } from '../chemistry/scope.js';
import { findReading, readingOfForm, unchargedForm, type TeachingForm } from './reading.js';
import type { SpaceKind } from './space-definition.js';

/**
 * The form of a known composition from which models of a kind of space learn; undefined if it teaches no such space: that of its likeliest
 * reading, if this is of the kind. The ionic space learns from forms of mixed valence as well, whose states are two cations there.
 * Intermetallics of earlier versions are what has no anion.
 */
export function teachingForm(kind: SpaceKind, composition: Composition): TeachingForm | undefined {
  if (kind === 'ionic') {
    const form = likeliestForm(composition);
    if (typeof form === 'string') return undefined;
    // Also with the mean of two states, if that is a state as well: GaCl2 of Ga+ and Ga3+.
    const own = form.mixedValence ? readingOfForm(form) : undefined;
    return own?.kinds[0] === 'ionic' ? own.form : form;
  }
  if (kind === 'intermetallic') return isIntermetallic(composition) ? unchargedForm(composition) : undefined;
  const reading = findReading(composition);
  return reading?.kinds[0] === kind ? reading.form : undefined;
}

function isIntermetallic({ elements }: Composition): boolean {
  return elements.length > 1 && !elements.some(isOutOfScope) && isWithoutAnion(elements);
}
