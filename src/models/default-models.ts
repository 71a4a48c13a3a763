/**
 * The models of a list unless others are asked for, by name. The first ranks; the other one says which descriptors count for a
 * composition, and scores those outside the space. Names only, so that a command line that fits nothing loads no model.
 */
export const DEFAULT_MODELS: readonly string[] = ['blend', 'logistic'];
