/** What candidate spaces are called, by their names. */
export const spaces = {
  'space.binary': 'binary',
  'space.ternary': 'ternary',
  'space.quaternary': 'quaternary',
  'space.quinary': 'quinary',
  'space.binary-no-charges': 'binary without charges',
  'space.ternary-no-charges': 'ternary without charges',
  'space.quaternary-no-charges': 'quaternary without charges',
  'space.quinary-no-charges': 'quinary without charges',
  'space.binary-intermetallic': 'binary intermetallic',
  'space.ternary-intermetallic': 'ternary intermetallic',
  'space.quaternary-intermetallic': 'quaternary intermetallic',
} as const;
