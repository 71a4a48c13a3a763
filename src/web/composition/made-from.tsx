import { readReducedFormula } from '../../chemistry/formula/read-reduced-formula.js';
import { sourceTitle } from '../../service/scores/source-title.js';
import type { Precursors } from '../../service/energies/precursors.js';
import { Formula } from '../components/formula.js';
import { Text } from '../components/text.js';
import { compositionAddress } from '../composition-address.js';
import { useText } from '../text/use-text.js';
import { DataTable } from '../components/data-table.js';

const REACTIONS_SHOWN = 5;

/** An equation with its formulas set as such: coefficients, plus signs and arrows stay. */
function Equation({ text }: { text: string }) {
  return (
    <span class="equation">
      {text.split(' ').map((word, index) => (
        <>
          {index > 0 ? ' ' : null}
          {/[A-Z]/.test(word) ? <Hydrate text={word} /> : word}
        </>
      ))}
    </span>
  );
}

/** A formula that may have water: the amount of the water is no subscript. */
function Hydrate({ text }: { text: string }) {
  const [salt = '', water] = text.split('\u00b7');
  const [, amount = '', molecule = ''] = /^(\d*)(.*)$/.exec(water ?? '') ?? [];
  return (
    <>
      <Formula text={salt} />
      {water === undefined ? null : `\u00b7${amount}`}
      {water === undefined ? null : <Formula text={molecule} />}
    </>
  );
}

/** Balanced reactions to the composition, of what is sold or of what is on the reader's shelf. */
export function MadeFrom({ found, shelf }: { found: Precursors; shelf: string }) {
  const t = useText();
  const { formula, conventional, purchasable, reactions, missing, rejected } = found;
  if (readReducedFormula(formula).elements.length === 1) return null;
  const shown = reactions.slice(0, REACTIONS_SHOWN);
  const cautions = new Map(
    shown.flatMap((reaction) => reaction.cautions.map((each) => [`${each.formula} ${each.reason.id}`, each])),
  );
  return (
    <section class="wide" aria-labelledby="made-from">
      <h2 id="made-from">{t('precursors.title')}</h2>
      {purchasable ? <p>{t('precursors.purchasable')}</p> : null}
      {missing.length > 0 ? <p>{t('precursors.missing', { elements: missing })}</p> : null}
      {missing.length === 0 && shown.length === 0 ? <p>{t('precursors.none')}</p> : null}
      {shown.length === 0 ? null : (
        <DataTable
          kind="small"
          caption={t('precursors.table', { formula: conventional })}
          columns={[t('precursors.reaction'), { number: t('precursors.energy') }, t('precursors.whose')]}
        >
          {shown.map(({ equation, energyPerAtom, energySource }) => (
            <tr>
              <td>
                <Equation text={equation} />
              </td>
              <td class="number">
                {energyPerAtom === null ? t('precursors.unknown') : energyPerAtom.toFixed(3).replace('-', '\u2212')}
              </td>
              <td>{energySource === null ? '\u2013' : t(sourceTitle(energySource))}</td>
            </tr>
          ))}
        </DataTable>
      )}
      {cautions.size === 0 ? null : (
        <p>
          <strong>{t('precursors.cautions')}</strong>{' '}
          {[...cautions.values()].map((each, index) => (
            <>
              {index > 0 ? ' ' : null}
              <Text
                id="precursors.of-source"
                formula={<Formula text={each.formula} />}
                reason={<Text message={each.reason} />}
              />
            </>
          ))}
        </p>
      )}
      <p class="note">{t('precursors.means')}</p>
      <form class="shelf" method="get" action={`${compositionAddress(conventional)}#made-from`}>
        <label for="shelf">{t('precursors.shelf')}</label>
        <input id="shelf" name="shelf" type="text" value={shelf} maxLength={4000} placeholder="BaCO3 TiO2 ZrO2" />
        <button type="submit">{t('precursors.find')}</button>
      </form>
      {rejected.length === 0 ? null : (
        <details>
          <summary>{t('precursors.rejected', { count: rejected.length })}</summary>
          <ul class="plain">
            {rejected.map(({ formula: source, reason }) => (
              <li>
                <Text
                  id="precursors.of-source"
                  formula={<Formula text={source} />}
                  reason={<Text message={reason} />}
                />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
