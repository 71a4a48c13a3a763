import type { ArityEvaluation } from '../../evaluation/types.js';
import { spaceName } from '../../space/space-name.js';
import { FiguresTable } from '../components/figures-table.js';
import { Formula } from '../components/formula.js';
import { usePageAddress, useText } from '../text/use-text.js';
import { formatHits } from './format-hits.js';
import { HitsOfRows } from './hits-of-rows.js';
import { ModelHeadings } from './model-headings.js';

interface TypeHitsProps {
  readonly evaluation: ArityEvaluation;
  readonly subject: string;
}

/** Hits among the first rows by formula type, as far as hidden compounds have it; nothing in older reports. */
export function TypeHits({ evaluation, subject }: TypeHitsProps) {
  const t = useText();
  // A document by itself leads nowhere.
  const address = usePageAddress();
  const { models } = evaluation;
  const list = spaceName(evaluation);
  const types = models[0]?.types ?? [];
  if (types.length === 0) return null;
  return (
    <>
      <h4>{t('evaluation.by-type')}</h4>
      <p class="hint">{t('evaluation.by-type-means')}</p>
      <FiguresTable
        title={t('evaluation.hits-by-type', { subject })}
        head={
          <>
            <th scope="col">{t('table.type')}</th>
            <th scope="col" class="number">
              {t('evaluation.held-out')}
            </th>
            <ModelHeadings models={models} />
          </>
        }
      >
        {types.map(({ type, heldOut }) => (
          <tr>
            <th scope="row">
              {address === null ? (
                <Formula text={type} />
              ) : (
                <a href={`/?list=${list}&anonymous_formula=${type}`}>
                  <Formula text={type} />
                </a>
              )}
            </th>
            <td class="number">{formatHits(heldOut)}</td>
            {models.map((model) => (
              <HitsOfRows of={model.types?.find((each) => each.type === type)} />
            ))}
          </tr>
        ))}
      </FiguresTable>
    </>
  );
}
