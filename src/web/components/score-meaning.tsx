/** One sentence on what the number says, and where to read more. */
export function ScoreMeaning() {
  return (
    <p class="note">
      The score estimates the chance, from 0 to 1, that a database the models have not seen reports a compound at that
      composition. It ranks where to look first; it does not prove that a compound forms.{' '}
      <a href="/about#score">What a score means</a>
    </p>
  );
}
