import { NOT_TRANSLATED } from '../not-translated.js';

/**
 * A formula with true subscripts; copied, it is the plain text ("BaTiO3"). `text` is a formula of element symbols,
 * brackets and amounts.
 */
export function Formula({ text }: { text: string }) {
  return (
    <span class="formula" {...NOT_TRANSLATED}>
      {text.split(/(\d+)/).map((part, index) => (index % 2 === 1 ? <sub>{part}</sub> : part))}
    </span>
  );
}
