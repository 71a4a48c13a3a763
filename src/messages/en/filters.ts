/** What is wrong with the conditions, the order or the page of a list. */
export const filters = {
  'filter.contradiction':
    '{elements} cannot be both required and excluded: no composition would match. Remove one of the two conditions.',
  'filter.flag': '"{text}" is not a flag. Flags are {flags}.',
  'filter.kind': '"{text}" is not a kind of composition. Kinds are {kinds}. Without one, all are meant.',
  'filter.score-range': 'The lowest score must be a number from 0 to 1.',
  'filter.charge-range': 'The highest charge must be a whole number from 1 to {most}.',
  'filter.not-an-element': '"{symbol}" is not an element. {hint}',
  'filter.write-symbols': 'Write element symbols, such as Fe.',
  'filter.not-a-type':
    '"{text}" is not a formula type. Write a letter and an amount for each element, such as ABC3, or the symbol of an element that is given, such as ABO3.',
  'filter.unknown-sort':
    'A list cannot be sorted by "{sort}". Use one of {sorts}; a minus before it reverses the order.',
  'filter.no-row': 'No row of {list} matches.',
  'filter.no-row-alone': 'No row of {list} matches. These conditions match none by themselves: {conditions}.',
  'filter.other-arity':
    'No row of {list} can match "{condition}": this needs {other, plural, one {# element} other {# elements}}, but its rows have {arity}. Choose another list.',
  'filter.kind-not-built':
    '{list} has no compositions of the kind "{kind}", and no list of them was built; `incognita build {option} --arity {arity}` makes it.',
  'filter.kind-not-together':
    '{list} was put together without {other}. Look into that list (--list {other}); `incognita build {option} --arity {arity}` makes both again.',
  'filter.kind-of-other-list': '{list} has no compositions of the kind "{kind}". They are in {other}.',
  'filter.unknown-column': 'There is no column "{column}". The columns are: {columns}.',
  'filter.not-a-column-test':
    '"{text}" is not a condition on a column. Write a column with a limit, such as gap>=1.5, or the name of a flag, such as solid_solution; with ! before it for rows that do not pass.',
  'filter.no-such-column':
    'No column "{column}" was computed for {list}. Its computed columns are: {columns}. Compute it with: incognita columns compute',
  'filter.page-size': 'A page can have from 1 to {most, number} rows, not {limit}.',
  'filter.not-a-cursor':
    'This is not a cursor from this server. Start from the first page and follow links.next without changing it.',
  'filter.cursor-of-others':
    'This cursor belongs to other conditions or another order. Repeat those of the page it came from, or leave the cursor out.',
  'filter.cursor-of-list':
    'This cursor belongs to the list {list}. Follow links.next without changing it, or leave the cursor out.',
  'filter.compared-ranks': 'From 1 to {most, number} ranks can be compared, not {top}.',
  'filter.different-kinds':
    '{before} and {after} rank different kinds of compositions: compare two versions of one list.',
} as const;
