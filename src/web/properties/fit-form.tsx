import { useText } from '../text/use-text.js';

/** A form that fits a property from a table of the visitor's. */
export function FitForm() {
  const t = useText();
  return (
    <form class="next-form upright" action="/properties/jobs" method="post" encType="multipart/form-data">
      <label for="fit-name">{t('fit-form.name')}</label>
      <input id="fit-name" name="name" type="text" required maxLength={60} pattern="[A-Za-z][A-Za-z0-9_\-]*" />
      <label for="fit-file">{t('fit-form.file')}</label>
      <input id="fit-file" name="file" type="file" required />
      <label for="fit-column">{t('fit-form.column')}</label>
      <input id="fit-column" name="column" type="text" required maxLength={200} />
      <label for="fit-unit">{t('property-page.unit')}</label>
      <input id="fit-unit" name="unit" type="text" maxLength={60} size={8} />
      <label>
        <input name="log" type="checkbox" value="1" /> {t('fit-form.log')}
      </label>
      <label>
        <input name="per_atom" type="checkbox" value="1" /> {t('fit-form.per-atom')}
      </label>
      <label for="fit-kernel">{t('fit-form.kernel')}</label>
      <select id="fit-kernel" name="kernel">
        <option value="matern52">{t('fit-form.matern')}</option>
        <option value="rbf">{t('fit-form.gaussian')}</option>
      </select>
      <label for="fit-widths">{t('fit-form.widths')}</label>
      <select id="fit-widths" name="widths">
        <option value="group">{t('fit-form.width-group')}</option>
        <option value="one">{t('fit-form.width-one')}</option>
      </select>
      <button type="submit">{t('fit-form.fit')}</button>
      <p class="hint">{t('fit-form.hint')}</p>
    </form>
  );
}
