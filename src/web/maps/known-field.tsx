/** Carries the choice to leave known compounds out through the form of a map. */
export function KnownField({ known }: { known: boolean }) {
  return known ? null : <input type="hidden" name="include_known" value="false" />;
}
