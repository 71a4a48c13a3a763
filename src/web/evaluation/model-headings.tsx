import type { ModelEvaluation } from '../../evaluation/types.js';
import { nameOf } from '../../messages/name-of.js';
import { useText } from '../text/use-text.js';

/** A heading for the column of figures of each model. */
export function ModelHeadings({ models }: { models: readonly ModelEvaluation[] }) {
  const t = useText();
  return (
    <>
      {models.map(({ model }) => (
        <th scope="col" class="number">
          {t(nameOf('model', model))}
        </th>
      ))}
    </>
  );
}
