/** What models are called and do, by their names; the ids with -means are their descriptions. */
export const models = {
  'model.blend': 'Blend of all models',
  'model.substitution': 'Ion substitution',
  'model.cosine': 'Ion substitution by the cosine',
  'model.elements': 'Element substitution',
  'model.templates': 'Anion and ratio substitution',
  'model.cp': 'CP decomposition',
  'model.embeddings': 'Tensor embeddings',
  'model.fm': 'Factorization machine',
  'model.logistic': 'Logistic regression on descriptors',
  'model.nmf': 'Nonnegative matrix factorization',
  'model.popularity': 'Popularity',
  'model.svd': 'Truncated SVD',
  'model.trees': 'Boosted trees on descriptors',
  'model.tucker': 'Tucker decomposition',
  'model.blend-means':
    'Takes the best candidates of several models together and ranks them again by all evidence from known compounds: exchange of an ion, of an element, of anion and ratio. The best candidates count as evidence too, less than known compounds do. A factorization machine with descriptors also scores them, and the ranks by all of these decide.',
  'model.substitution-means':
    'Replaces one ion of a known compound by a similar one. A candidate has a high score if each of its cations can be exchanged for a similar ion so that a known compound results. Ions are similar if they occur in the same surroundings and, if few compounds are known, if their published substitution weight is high.',
  'model.cosine-means':
    'A baseline: the similarity of two ions is the cosine of their rows in the composition tensor, to the power 1.5, and the score of a candidate is the product over its cations. There is a score only if every cation can be exchanged.',
  'model.elements-means':
    'Replaces one element of a known composition by a similar one, cation or anion, with the same amounts. It needs no oxidation states of the known compounds, so compounds of mixed valence count as well. Which elements can replace each other is learnt from the known compositions of any number of elements.',
  'model.templates-means':
    'Looks at the known compounds of the same cations with other anions or ratios. Which combinations of anion and ratio occur together is learnt from the known compounds.',
  'model.cp-means':
    'Approximates the 0/1 tensor of known compounds by a sum of components, each a product of one vector for every cation, one for the anion and one for the ratio. The score is the mean over all orders of the cations with their amounts, which makes it symmetric.',
  'model.embeddings-means':
    'Uses what the Tucker decomposition learnt about each ion, together with the properties of the ion, as the input of a small neural network that separates compounds from other compositions.',
  'model.fm-means':
    'A weight for each ion, anion, ratio and pair of ion and anion, and a short vector for each of them; products of the vectors say what occurs together. The properties of an ion contribute to its vector, so that ions with few known compounds learn from similar ions.',
  'model.logistic-means':
    'Mean, standard deviation and covariances of the properties of the elements, with radii, charges and electronegativities of the ions, combined by logistic regression. It ranks the candidates that the Tucker decomposition finds.',
  'model.nmf-means':
    'Unfolds the tensor of known compounds to a table of cations by their surroundings (the other ions and the ratio) and approximates it by nonnegative factors: groups of cations that share groups of surroundings. The score is the mean over the cations.',
  'model.popularity-means':
    'Multiplies the frequencies of each cation, the anion and the ratio among the known compounds. It does not know what occurs together; every other model must be better.',
  'model.svd-means':
    'Unfolds the tensor of known compounds to a table of cations by their surroundings (the other ions and the ratio) and approximates it by its largest singular values. The score is the mean over the cations.',
  'model.trees-means':
    'Mean, standard deviation and covariances of the properties of the elements, with radii, charges and electronegativities of the ions, evaluated by gradient-boosted decision trees. They rank the candidates that the Tucker decomposition finds.',
  'model.tucker-means':
    'Approximates the 0/1 tensor of known compounds (cations x anion x ratio) by a small core and one factor for each mode. A candidate has a high score if ions that resemble its own form compounds with that anion and ratio.',
} as const;
