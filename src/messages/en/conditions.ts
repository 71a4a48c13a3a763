/** The conditions on the rows of a list: fields of the pages and chips of conditions in force. */
export const conditions = {
  'condition.field-any-of': 'With at least one of',
  'condition.field-ions': 'With the ions',
  'condition.field-charge-max': 'Highest charge of a cation',
  'condition.field-score-min': 'Score at least',

  'condition.with-element': 'with {element}',
  'condition.without-element': 'without {element}',
  'condition.without-elements': 'without {count, plural, one {# element} other {# elements}}',
  'condition.with-one-of': 'with at least one of {elements}',
  'condition.with-ion': 'with {ion}',
  'condition.no-cation-above': 'no cation above {charge}+',
  'condition.system': 'chemical system {system}',
  'condition.type': 'formula type {type}',
  'condition.formula': 'formula {formula}',
  'condition.anion': 'anion {anion}',
  'condition.kind': '{kinds}',
  'condition.score-from': 'score at least {score}',
} as const;
