/** What candidate spaces are called, by their names. */
export const spaces = {
  'space.binary': 'binary',
  'space.ternary': 'ternary',
  'space.quaternary': 'quaternary',
  'space.quinary': 'quinary',
  'space.binary-intermetallic': 'binary intermetallic',
  'space.ternary-intermetallic': 'ternary intermetallic',
  'space.quaternary-intermetallic': 'quaternary intermetallic',
} as const;
