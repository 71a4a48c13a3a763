import { cp } from './cp.js';
import { elements } from './elements.js';
import { embeddings } from './embeddings.js';
import { fm } from './fm.js';
import { logistic } from './logistic.js';
import type { ModelKind } from './model.js';
import { nmf } from './nmf.js';
import { popularity } from './popularity.js';
import { cosine, substitution } from './substitution.js';
import { svd } from './svd.js';
import { templates } from './templates.js';
import { trees } from './trees.js';
import { tucker } from './tucker.js';

/** Every kind of model that stands alone, baselines first. */
export const MODELS: readonly ModelKind[] = [
  popularity,
  svd,
  nmf,
  cp,
  tucker,
  cosine,
  substitution,
  elements,
  templates,
  logistic,
  fm,
  trees,
  embeddings,
];
