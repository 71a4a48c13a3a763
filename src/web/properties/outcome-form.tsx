import { OUTCOMES } from '../../properties/outcome.js';
import { useText } from '../text/use-text.js';
import { OUTCOME_WORDS } from './outcome-words.js';

/** A form that records what came of an experiment. */
export function OutcomeForm() {
  const t = useText();
  return (
    <form class="next-form upright" action="/next/outcomes" method="post">
      <label for="outcome-formula">{t('frame.formula')}</label>
      <input id="outcome-formula" name="formula" type="text" required maxLength={200} />
      <label for="outcome-word">{t('next-page.outcome')}</label>
      <select id="outcome-word" name="outcome">
        {OUTCOMES.map((word) => (
          <option value={word}>{t(OUTCOME_WORDS[word])}</option>
        ))}
      </select>
      <label for="outcome-value">{t('next-page.value-of')}</label>
      <input id="outcome-value" name="value" type="text" inputMode="decimal" size={8} />
      <label for="outcome-date">{t('next-page.date')}</label>
      <input id="outcome-date" name="date" type="date" />
      <label for="outcome-note">{t('next-page.note')}</label>
      <input id="outcome-note" name="note" type="text" maxLength={500} />
      <button type="submit">{t('next-page.record')}</button>
    </form>
  );
}
