/** The halogens of inorganic compounds. */
export const HALOGENS: ReadonlySet<string> = new Set(['F', 'Cl', 'Br', 'I']);
