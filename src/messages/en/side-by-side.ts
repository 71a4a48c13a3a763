/** Compositions side by side, and the printed page of one. */
export const sideBySide = {
  'side.title': 'Compositions side by side',
  'side.formulas': 'Two to {most, number} formulas, with spaces between them',
  'side.compare': 'Compare',
  'side.left-out':
    '{count, plural, one {# more formula was left out} other {# more formulas were left out}}: a page compares {most, number}.',
  'side.state': 'State',
  'side.system': 'Same elements',
  'side.system-counts': '{known, number} known, {listed, number} listed',
  'side.above-hull': 'Energy above the hull, per atom',
  'side.to-beat': 'Energy to beat, per atom',
  'side.passport': 'Passport',
  'side.one-page': 'One page to print',
  'side.whole-page': 'Everything about this composition',
  'side.compare-with': 'Compare with others',
} as const;
