/** The structures that a composition may have. */
export const structures = {
  'structures.title': 'Structures it may have',
  'structures.means':
    'Structure types of known compounds from which this one differs by an easy exchange of ions, and prototypes of the same formula type whose radii fit: those of the AFLOW library, and the crystals that were ingested with their sites. The CIF files have the ions exchanged and the volume scaled; they are not relaxed.',
  'structures.table': 'Structures that {formula} may have, the likeliest first',
  'structures.prototype': 'Prototype',
  'structures.space-group': 'Space group',
  'structures.example': 'Nearest known compound',
  'structures.coordinates': 'Coordinates: {source}',
  'structures.tolerance':
    'As a perovskite with {a} on A and {b} on B: tolerance factor {goldschmidt} (Goldschmidt; perovskites about 0.8 to 1.06) and {bartel} (Bartel 2019; perovskites below 4.18).',
  'structures.no-prototype': 'There is no structure of {formula} with the prototype "{prototype}".',
} as const;
