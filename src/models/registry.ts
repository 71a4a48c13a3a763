import { elements } from './elements.js';
import { fm } from './fm.js';
import { logistic } from './logistic.js';
import type { ModelKind } from './model.js';
import { popularity } from './popularity.js';
import { substitution } from './substitution.js';
import { templates } from './templates.js';
import { tucker } from './tucker.js';

/** Every kind of model that stands alone, baselines first. */
export const MODELS: readonly ModelKind[] = [popularity, tucker, substitution, elements, templates, logistic, fm];
