import { useText } from '../text/use-text.js';
/** One sentence on what the number says, and where to read more. */
export function ScoreMeaning() {
  const t = useText();
  return (
    <p class="note">
      {t(
        'Score: the estimated chance, from 0 to 1, that a database the models never saw reports the compound. A reason to look, not a proof.',
      )}{' '}
      <a href="/about#score">{t('What a score means')}</a>
    </p>
  );
}
