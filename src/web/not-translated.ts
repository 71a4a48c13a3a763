/**
 * Keeps translating browsers away from formulas, ions and citations: the attribute `translate="no"`. Its type is a boolean in
 * Preact, as the property is in the DOM, but of a boolean the renderer to text writes nothing.
 */
export const NOT_TRANSLATED: { readonly translate: boolean } = { translate: 'no' as unknown as boolean };
