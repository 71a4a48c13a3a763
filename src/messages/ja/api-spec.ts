import { compositionTexts } from './api-spec/composition-texts.js';
import { generalTexts } from './api-spec/general-texts.js';
import { listTexts } from './api-spec/list-texts.js';
import { otherTexts } from './api-spec/other-texts.js';

/**
 * The texts of api-spec.yaml, which is their English: `info`, `tag.NAME`, `parameter.NAME`, `OPERATION.summary`,
 * `OPERATION.description` and, if it differs from the parameter of other operations, `OPERATION.PARAMETER`. `Code` stays as
 * it is.
 */
export const apiSpec: Readonly<Record<string, string>> = {
  ...generalTexts,
  ...listTexts,
  ...compositionTexts,
  ...otherTexts,
};
