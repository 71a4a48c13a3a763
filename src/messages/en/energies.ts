/** Energies, competing phases, and what is wrong with a file of energies. */
export const energies = {
  'energies.columns':
    '{file} needs a header with a column "formula" and a column "energy". Its columns are: {columns}.',
  'table.archive': '{file} is an archive. Give the table itself.',
  'energies.unknown-word': 'Line {line} of {file} has "{text}" in the column "{column}". Use one of: {words}.',
  'energies.no-energy': 'The row has no energy.',
  'energies.no-number': '"{text}" is not a number with a decimal point.',
  'energies.not-whole': 'The amounts do not become whole numbers by any common factor.',
  'energies.too-many-sets':
    '{file} has more than {most, number} different sources and functionals (line {line}). Check the columns "source" and "functional".',
  'energies.nothing-accepted':
    'No row of {file} could be read, so nothing was changed. Line {line}, "{text}": {reason}',
  'energies.no-reference':
    'Line {line} of {file}: to turn the total energy of {formula} into a formation energy, total energies of its elements are needed, and {source} has none of {elements}. Add rows for them, or give formation energies.',
  'energies.name-taken':
    '"{source}" is the name of energies that come with the program. Choose another name with --source.',
  'energies.one-source':
    'Energies of different sources cannot be compared. Choose one source, or ask for it with --allow-mixed (allow_mixed=true).',
  'energies.formulas-or-list': 'Give formulas, or a list with --list.',
  'energies.unknown-source': 'There are no energies of "{source}". The sources are: {names}.',
  'energies.title': 'Competing phases',
  'energies.stable': 'On the hull: {energy} eV/atom below what competes with it.',
  'energies.above': '{energy} eV/atom above the hull.',
  'energies.reported': '{energy} eV/atom above the hull, according to the source; it has no formation energies.',
  'energies.to-beat': 'No energy is known of it. To be stable, its formation energy must be below {energy} eV/atom.',
  'energies.own': 'Formation energy {energy} eV/atom.',
  'energies.none': 'There are no formation energies of this chemical system.',
  'energies.phase': 'Phase',
  'energies.amount': 'Formula units',
  'energies.energy': 'eV/atom',
  'energies.table': 'Phases that compete with {formula}, with their amounts and formation energies',
  'energies.means':
    'The mixture of other phases that has the lowest energy at this composition. No energy is predicted: regression on measured enthalpies has an error of about 0.09 to 0.10 eV/atom, three times the difference that usually decides whether a compound is stable.',
  'energies.unknown': 'Known compounds whose energy is unknown compete as well: {formulas}',
  'energies.unknown-more': 'and {count, number} more',
  'energies.whose': 'Energies: {source}, {functional}.',
  'energies.whose-source': 'Energies: {source}.',
  'energies.mixed': 'Energies of different sources are compared here.',
  'energies.line-title': 'Lower hull over the line from {first} to {second}',
  'energies.line-x': 'Share of the atoms in {second}',
  'energies.line-y': 'eV/atom from the ends',
  'energies.triangle-title': 'Phases of {corners} on the lower hull; edges join phases that coexist',
  'energies.legend': 'Filled: on the hull. Open: up to 0.1 eV/atom above it.',
} as const;
