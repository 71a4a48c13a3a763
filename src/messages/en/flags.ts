/** What chemistry says about a candidate: what each flag is called, and why a candidate has it. */
export const flags = {
  'flag.rare-state': 'rare oxidation state',
  'flag.redox-conflict': 'redox conflict',
  'flag.acidic-oxides': 'only acidic oxides',
  'flag.no-balance': 'charges do not balance',
  'flag.noble-oxide': 'oxide of a noble metal',
  'flag.metallic': 'perhaps metallic',
  'flag.equal-cations': 'perhaps a solid solution',
  'flag.other-stoichiometries': 'other stoichiometries known',
  'flag.inside-series': 'inside a series',
  'flag.beyond-series': 'beyond the end of a series',

  'flag-reason.rare-state':
    '{ion} is rare with {anion}: of {all, plural, one {# known compound} other {# known compounds}} of the element with {anion}, {own, plural, one {# has} other {# have}} this state.',
  'flag-reason.redox-conflict': '{oxidant} would take electrons from {reductant}.',
  'flag-reason.acidic-oxides': 'The oxides of {ions} are all acidic, so they hardly combine.',
  'flag-reason.no-balance':
    'It has {anion}, but no charges of its elements balance. Records of such compounds of four elements mostly lack atoms, as a rule hydrogen.',
  'flag-reason.noble-oxide': 'Oxides of {ion} give off oxygen easily when they are heated.',
  'flag-reason.metallic':
    'The electronegativities differ by only {difference} on average, so the bonds may be metallic and the charges mean little.',
  'flag-reason.equal-cations':
    '{first} and {second} have the same charge and nearly the same radius, and {ends} is known: it may be a solid solution.',
  'flag-reason.other-stoichiometries':
    'Of these elements {count, plural, one {another compound is} other {# other compounds are}} known ({formulas}), but few compounds that differ in one cation only.',
  'flag-reason.inside-series':
    'In size {ion} is between {smaller} and {larger}, of {count, number} known compounds that differ in this cation only.',
  'flag-reason.beyond-series':
    '{ion} is larger than {end}, the largest in {count, number} known compounds that differ in this cation only.',
  'flag-reason.before-series':
    '{ion} is smaller than {end}, the smallest in {count, number} known compounds that differ in this cation only.',
} as const;
