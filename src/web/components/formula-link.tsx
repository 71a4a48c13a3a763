import { compositionAddress } from '../composition-address.js';
import { Formula } from './formula.js';

/** The formula of a composition as a link to its page; in bold on that page itself. */
export function FormulaLink({ conventional, here }: { readonly conventional: string; readonly here: boolean }) {
  return here ? (
    <strong>
      <Formula text={conventional} />
    </strong>
  ) : (
    <a href={compositionAddress(conventional)}>
      <Formula text={conventional} />
    </a>
  );
}
