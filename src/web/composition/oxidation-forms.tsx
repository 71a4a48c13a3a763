import { likelierForm } from '../../service/scores/likelier-form.js';
import type { OxidationForm } from '../../service/types.js';
import { IonList } from '../components/ion-list.js';
import type { Translate } from '../text/translate.js';
import { useText } from '../text/use-text.js';
import { DataTable } from '../components/data-table.js';

/** A share as people read it: whole per cent, and "below 1 %" rather than zero. */
function percent(share: number, t: Translate): string {
  return t('text.percent', { number: share > 0 && share < 0.01 ? '<1' : String(Math.round(share * 100)) });
}

const SHOWN = 6;

function hasFraction({ ions }: OxidationForm): boolean {
  return ions.some(({ charge }) => !Number.isInteger(charge));
}

/** Whether the readings that are shown have a charge such as 8/3+, of which they say what it is. */
export function showsFraction(forms: readonly OxidationForm[]): boolean {
  return forms.slice(0, SHOWN).some(hasFraction);
}

/** The balanced readings of a formula, likeliest first. */
export function OxidationForms({ forms, formula }: { forms: readonly OxidationForm[]; formula: string }) {
  const t = useText();
  if (forms.length === 0) return null;
  const shown = forms.slice(0, SHOWN);
  const likelier = likelierForm(forms);
  return (
    <section aria-labelledby="oxidation-states">
      <h2 id="oxidation-states">{t('explore.oxidation-states')}</h2>
      <DataTable
        kind="small"
        caption={t(forms[0]!.scored ? 'composition.forms' : 'composition.forms-not-scored')}
        columns={[t('composition.form'), { number: t('composition.likelihood') }]}
      >
        {shown.map((form) => (
          <tr>
            <td>
              <IonList ions={form.ions} amounts={form.amounts} formula={formula} linked />
            </td>
            <td class="number">{percent(form.likelihood, t)}</td>
          </tr>
        ))}
      </DataTable>
      {likelier ? <p class="note">{t(likelier)}</p> : null}
      {showsFraction(forms) ? <p class="note">{t('composition.fraction-means')}</p> : null}
      <p class="note">{t('composition.likelihood-means')}</p>
    </section>
  );
}
