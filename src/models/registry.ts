import { cp } from './cp/cp.js';
import { elements } from './exchange/elements.js';
import { embeddings } from './embeddings/embeddings.js';
import { fm } from './factorization-machine/fm.js';
import { logistic } from './classifier/logistic.js';
import type { ModelKind } from './model.js';
import { nmf } from './unfolding/nmf.js';
import { popularity } from './popularity.js';
import { cosine, substitution } from './exchange/substitution.js';
import { svd } from './unfolding/svd.js';
import { templates } from './exchange/templates.js';
import { trees } from './trees/trees.js';
import { tucker } from './tucker/tucker.js';

/** Every kind of model that is used alone, baselines first. */
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
