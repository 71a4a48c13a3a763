/** What Incognita is and is not. */
export const about = {
  'about.title': 'About Incognita',
  'about.lead':
    'Most inorganic compounds that could exist have never been made, and nobody can try them all. Incognita ranks the compositions that are not among the known compounds of a workspace by how likely it is that a compound exists, so that you can begin with the promising ones.',
  'about.how': 'How it works',
  'about.how-text':
    'Every known compound is read as ions: {formula} as {first}, {second} and {third} in the ratio 1:1:3. Known compounds fill a few cells of a huge table of cations, anions and ratios, in which every cell is one charge-balanced composition. Recommender models, similar to those that suggest books to readers, learn from the filled cells which empty cells resemble them most: barium behaves much like strontium, so the compounds of one say something about the other. Then every empty cell is ranked, and the best are published as a list.',
  'about.how-well': 'The page {evaluation} shows how well the models find compounds that they have not seen.',
  'about.score':
    'The score is a number from 0 to 1: the estimated share of such compositions that another database of about this size reports. It is not the probability that a compound exists: compounds that the other database lacks can be real as well. The score is calibrated: known compounds are hidden from the models, and the number found at each rank is counted. A score of 0.4 means: about 40 % of the compositions with such a score are found.',
  'about.not': 'What it is not',
  'about.not-proof':
    'Not a proof. A high score is a reason to look. It does not consider temperature, pressure, kinetics or your furnace, and it depends on what has been reported, which follows fashion as well as chemistry.',
  'about.not-verdict':
    'Not an argument against the rest. A low score does not prove that a compound cannot exist: if few similar compounds are known, little can be learnt.',
  'about.not-stability':
    'Not a stability calculation. The convex hulls are those of energies that came with the program or that you ingested; the energy of a candidate is not computed. The page says which energy it must be below.',
  'about.not-database':
    'Not a database. It has formulas with their sources, and what came with them. Structures that it suggests are known prototypes with other ions, not relaxed; properties are predictions with an uncertainty.',
  'about.left-out': 'What is left out',
  'about.left-out-text':
    'Compositions have two to five elements. There are lists of ionic compositions with one kind of anion (N P As Sb, O S Se Te, F Cl Br I) and with several, of mixed valence, with bonded anions, and without charges (alloys, borides, carbides, silicides, and what does not balance), and one list over all kinds for each number of elements. Noble gases and organic compounds are left out; hydrogen is left out unless the lists were built with it. If you look up such a formula, the page says why it has no score.',
  'about.own': 'Using your own database',
  'about.own-text':
    'You can use any list of known inorganic compounds; a CSV file with a column of formulas is enough. Data stays on this computer.',
  'about.own-several':
    'The first database that you ingest replaces the built-in data, or is added to it with --keep-built-in. If you ingest several, a composition is known if any of them reports it.',
  'about.papers': 'Publications',
} as const;
