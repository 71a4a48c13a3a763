import { ANIONS_SHOWN } from '../components/anions-shown.js';
import { useText } from '../text/use-text.js';

/** The choice of the anion in a form. */
export function AnionSelect({ chosen }: { chosen: string }) {
  const t = useText();
  return (
    <div class="field">
      <label for="anion">{t('explore.anion')}</label>
      <select id="anion" name="anion">
        {ANIONS_SHOWN.map((anion) => (
          <option value={anion} selected={anion === chosen}>
            {anion}
          </option>
        ))}
      </select>
    </div>
  );
}
