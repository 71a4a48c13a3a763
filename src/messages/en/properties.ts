/** Properties of compounds: what is wrong with a table, and what the commands say. */
export const properties = {
  'property.columns': '{file} needs a header with the columns {wanted}. Its columns are: {columns}.',
  'property.no-number': '"{text}" is not a number with a decimal point.',
  'property.no-uncertainty': '"{text}" is not an uncertainty: a number of at least 0, or nothing.',
  'property.no-temperature': '"{text}" is not a temperature: a number, or nothing.',
  'property.other-unit': 'The unit is {unit}, not {wanted}. Values are not converted.',
  'property.unit-in-line': '{unit} (line {line})',
  'property.mixed-units': '{file} has values in several units: {units}. Choose one with --unit, or convert them.',
  'property.repeated': 'line {line}: {formula} is {value}, but {firstValue} in line {firstLine}. Both are learnt from.',
  'property.no-structure': 'There is no ingested entry with the id "{id}" that has a cell and sites.',
  'property.other-structure': 'The formula is {formula}, but that of the structure is {found}.',
  'property.no-logarithm': 'The value {value} has no logarithm. Leave out --log, or the row.',
  'property.no-descriptors': 'There are no elemental data of {elements}.',
  'property.nothing-read': 'No row of {file} could be read. Line {line}, "{text}": {reason}',
  'property.no-rows': '{file} has a header, but no rows.',
  'property.one-compound': 'All rows are of the compound {formula}: nothing can be learnt about others from them.',
  'property.one-fold':
    'All rows have the same value in the column {column}; a cross-validation needs two folds or more.',
  'property.too-few':
    '{rows, plural, one {One row} other {# rows}} could be read; a property needs at least {fewest, number}.',
  'property.too-few-read':
    '{rows, plural, one {One row} other {# rows}} could be read, {refused, number} could not; a property needs at least {fewest, number}. The first that could not, line {line}, "{text}": {reason}',
  'property.too-many':
    'The table has {rows, number} rows; at most {most, number} can be learnt from. Give a smaller table.',
  'property.bad-name': 'A name of a property has up to 60 letters, digits, "-" and "_", and begins with a letter.',
  'property.not-found':
    'There is no property "{name}". {names, select, none {None has been fitted yet.} other {The properties are: {names}.}}',
  'property.usage':
    'Use: property fit NAME FILE --column COLUMN, property show NAME, property predict NAME FORMULA..., property list, or property remove NAME.',
  'property.no-column': 'Say which column has the values, with --column.',
  'next.no-goal': 'Say what the value should be: --goal max, --goal min, or --goal target --target VALUE.',
  'next.no-target': 'Give the value to come near with --target, a number.',
  'next.pool-and-rows':
    'A pool of your own is taken as it is: leave out --list and the conditions on rows, or leave out --pool.',
  'next.pool-refused': '{refused, number} of {rows, number} rows of {file} cannot be read and will be left out:',
  'next.by-needs-property': '`by` orders what is suggested for a property: name one with `property`.',
  'next.value': 'best predicted value; improvement expected over the best so far: {improvement}',
  'next.by':
    '{by, select, improvement {largest expected improvement} probability {largest probability of being better than the best so far} other {best bound, one standard deviation better than predicted}}; improvement expected: {improvement}; number {rank, number} by the predicted value alone',
  'next.chance': 'probability by the list {score}, after the outcomes {chance}',
  'outcome.line': 'Line {line} of {file}: {reason}',
  'outcome.unknown': '"{text}" is not an outcome. Use a number or one of: {words}.',
  'outcome.not-found': 'There is no outcome with the id "{id}". `incognita outcomes list` shows them.',
  'outcome.source-taken':
    'The source "{source}" is a database. Give it another name first: incognita sources rename {source} NEW-NAME',
  'outcome.usage':
    'Use: outcomes add FORMULA OUTCOME, outcomes add --file FILE, outcomes list, outcomes export, outcomes teach, or outcomes remove ID.',
  'property.no-table': 'Choose a file with a table.',
  'job.not-allowed': 'Nothing can be changed here. The server has to be started with --allow-jobs.',
  'job.busy': 'Another job is running. Try again when it is done.',
  'job.expired': 'There is no such job, or it is no longer stored.',
  'property.no-formulas': 'Give formulas, or a file of them with --file.',
} as const;
