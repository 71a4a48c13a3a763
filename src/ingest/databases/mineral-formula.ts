/** The formula of a mineral, as far as it is fixed. */
interface MineralFormula {
  readonly formula: string | null;
  /** Whether sites are shared in amounts that the formula does not give. */
  readonly isShared: boolean;
}

const VACANCY = /\[box\]|[□◻☐]/gi;
/** What is in the innermost brackets, if commas are between. */
const BRACKETS = /(?<=[([])[^()[\]]{1,80}(?=[)\]])/g;
/** What shares a site: an element, perhaps with its charge, or a group, or a vacancy, which is empty by then. */
const OCCUPANT = /^(?:[A-Z][a-z]?(?:\^?\d?[+-]\^?)?|OH|H_?2_?O|)$/;

/**
 * The formula of a mineral with each shared site taken by what comes first there, the most abundant: that of its end
 * member. Such a formula is derived, since the mineral itself has no fixed composition.
 */
export function mineralFormula(text: string | null): MineralFormula {
  if (text === null) return { formula: null, isShared: false };
  let isShared = false;
  const formula = text.replace(VACANCY, '').replace(BRACKETS, (inside) => {
    const occupants = inside.split(',').map((each) => each.trim());
    const first = occupants.find((each) => each !== '');
    if (occupants.length < 2 || first === undefined || !occupants.every((each) => OCCUPANT.test(each))) return inside;
    isShared = true;
    return first;
  });
  return { formula, isShared };
}
