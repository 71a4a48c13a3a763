/** Sets of elements: parts of the periodic table, and classes that are often ruled out as a whole. */
export const elementSets = {
  'element-set.alkali': 'alkali metals',
  'element-set.alkaline-earths': 'alkaline earths',
  'element-set.3d': '3d metals',
  'element-set.4d': '4d metals',
  'element-set.5d': '5d metals',
  'element-set.lanthanides': 'lanthanides',
  'element-set.actinides': 'actinides',
  'element-set.pnictogens': 'pnictogens',
  'element-set.chalcogens': 'chalcogens',
  'element-set.halogens': 'halogens',
  'element-class.radioactive': 'radioactive',
  'element-class.toxic': 'toxic',
  'element-class.rare': 'rare',
  'element-class.expensive': 'expensive',
  'element-class.redox': 'redox-active metals',
  'element-class.radioactive-means':
    'no stable isotope (except bismuth, whose half-life is longer than the age of the universe)',
  'element-class.toxic-means':
    'its compounds as a group are classified as fatal or toxic, carcinogenic or toxic for reproduction',
  'element-class.rare-means': 'at most 0.25 grams per tonne of the continental crust',
  'element-class.expensive-means': 'about 500 US dollars per kilogram or more; prices change',
  'element-class.redox-means':
    'metals of the d and f blocks with two or more common oxidation states; in a solid electrolyte they can be reduced or conduct electrons',
} as const;
