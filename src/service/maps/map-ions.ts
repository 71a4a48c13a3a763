import { ANIONS, anionCharge } from '../../chemistry/ions/anions.js';
import { elementBySymbol } from '../../chemistry/elements/elements.js';
import { ionLabel, readIon, type Ion } from '../../chemistry/ions/ion.js';
import { mayCombine } from '../../chemistry/ions/may-combine.js';
import { oxidationStates } from '../../chemistry/ions/oxidation-states.js';
import { IncognitaError } from '../../errors.js';
import { message, type Message } from '../../messages/message.js';

import { defaultCations } from '../../space/default-ions.js';

/** Oxidation states of an element that a map covers if none is asked for: so many of the most frequent ones. */
const STATES_SHOWN = 4;

/** Share of an element's cation sites in crystals from which on a state is usual. */
const USUAL_SHARE = 0.03;

/** A cation of a map: an element with the states that it may have there. */
export interface MapCation {
  readonly element: string;
  /** What was asked for, if it was one state. */
  readonly asked: Ion | null;
  /** The most frequent first, at least one. */
  readonly states: readonly Ion[];
}

/** A symbol, or an ion, in the case that symbols have, if its own has no meaning: ba is Ba, fe3+ is Fe3+. */
function inProperCase(text: string): string {
  const symbol = /^\p{L}{1,2}/u.exec(text)?.[0] ?? '';
  if (elementBySymbol(symbol)) return text;
  const proper = symbol.charAt(0).toUpperCase() + symbol.slice(1).toLowerCase();
  return elementBySymbol(proper) ? proper + text.slice(symbol.length) : text;
}

/** The anion of a map. Throws USAGE if the element cannot be one. */
export function readMapAnion(text: string): Ion {
  const element = inProperCase(text.trim());
  const charge = anionCharge(element);
  if (charge === undefined) {
    throw new IncognitaError('USAGE', message('map.not-an-anion', { text: element.slice(0, 20), anions: ANIONS }), {
      anion: element,
    });
  }
  return { element, charge };
}

/** Hydrogen is no cation of the usual spaces, but of lists with hydrogen. */
const PROTON: Ion = { element: 'H', charge: 1 };

/** The cations of an element in the candidate spaces. */
function cationStates(element: string): Ion[] {
  if (element === PROTON.element) return [PROTON];
  return defaultCations().filter((ion) => ion.element === element);
}

/** Whether an element is often enough in this state to be shown without being asked for. */
export function isUsual(ion: Ion): boolean {
  const total = cationStates(ion.element).reduce((sum, state) => sum + frequency(state), 0);
  return frequency(ion) >= USUAL_SHARE * total;
}

function frequency({ element, charge }: Ion): number {
  return oxidationStates(element).find((state) => state.charge === charge)?.count ?? 0;
}

/** A cation of a map: "Fe" for any usual state, "Fe3+" for one. Throws USAGE if there is none with the anion. */
export function readMapCation(text: string, anion: Ion): MapCation {
  const refuse = (reason: Message): never => {
    throw new IncognitaError('USAGE', reason, { cation: text });
  };
  const written = inProperCase(text.trim().slice(0, 20));
  // The plus sign of an address that was typed by hand arrives as a space.
  const ion = elementBySymbol(written) ? null : readIon(written.endsWith('+') ? written : `${written}+`);
  const element = ion?.element ?? written;
  if (!elementBySymbol(element)) {
    return refuse(message('map.not-a-cation', { text: written }));
  }
  if (element === anion.element) return refuse(message('map.is-the-anion', { element }));
  const allowed = cationStates(element)
    .filter((ion) => mayCombine(ion.element, anion.element))
    .toSorted((a, b) => frequency(b) - frequency(a));
  if (allowed.length === 0) return refuse(message('map.no-cation-with', { element, anion: ionLabel(anion) }));
  if (!ion) {
    const usual = allowed.filter(isUsual).slice(0, STATES_SHOWN);
    return { element, asked: null, states: usual.length > 0 ? usual : allowed.slice(0, 1) };
  }
  const { charge } = ion;
  const state = allowed.find((ion) => ion.charge === charge);
  if (!state) {
    return refuse(message('map.no-state', { element, charge: String(charge), states: allowed.map(ionLabel) }));
  }
  return { element, asked: state, states: [state] };
}
