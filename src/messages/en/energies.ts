/** Energies, competing phases, and what is wrong with a file of energies. */
export const energies = {
  'energies.columns':
    '{file} needs a header with a column "formula" and a column "energy". Its columns are: {columns}.',
  'energies.archive': '{file} is an archive. Give the table of energies itself.',
  'energies.unknown-word': 'Line {line} of {file} has "{text}" in the column "{column}". Use one of: {words}.',
  'energies.no-energy': 'The row has no energy.',
  'energies.no-number': '"{text}" is not a number with a decimal point.',
  'energies.not-whole': 'The amounts do not become whole numbers by any common factor.',
  'energies.too-many-sets':
    '{file} has more than {most, number} different sources and functionals (line {line}). Check the columns "source" and "functional".',
  'energies.nothing-accepted':
    'No row of {file} could be read, so nothing was changed. Line {line}, "{text}": {reason}',
  'energies.no-reference':
    'Line {line} of {file}: the total energy of {formula} becomes a formation energy only by total energies of its elements, and {source} has none of {elements}. Add rows for them, or give energies of formation.',
  'energies.name-taken':
    '"{source}" is the name of energies that come with the program. Choose another name with --source.',
  'energies.one-source':
    'Energies of different sources cannot be compared. Choose one source, or ask for it with --allow-mixed (allow_mixed=true).',
  'energies.unknown-source': 'There are no energies of "{source}". The sources are: {names}.',
} as const;
