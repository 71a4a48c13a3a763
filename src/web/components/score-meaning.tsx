/** One sentence on what the number says, and where to read more. */
export function ScoreMeaning() {
  return (
    <p class="note">
      Score: the estimated chance, from 0 to 1, that a database the models never saw reports the compound. A reason to
      look, not a proof. <a href="/about#score">What a score means</a>
    </p>
  );
}
