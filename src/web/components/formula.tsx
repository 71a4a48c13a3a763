import { NOT_TRANSLATED } from '../not-translated.js';

/** Characters beyond which a narrow column breaks a formula, between two elements. */
const LONG = 10;

/** Where a formula may go on in the next line: before an element or a group. */
const BREAKS = /(?<=[^([])(?=[A-Z([])/;

/**
 * A formula with true subscripts; copied, it is the plain text ("BaTiO3"). `text` is a formula of element symbols,
 * brackets and amounts.
 */
export function Formula({ text }: { text: string }) {
  if (text.length <= LONG)
    return (
      <span class="formula" {...NOT_TRANSLATED}>
        {lowered(text)}
      </span>
    );
  return (
    <span class="formula formula-long" {...NOT_TRANSLATED}>
      {text.split(BREAKS).map((part, index) => (
        <>
          {index > 0 ? <wbr /> : null}
          {lowered(part)}
        </>
      ))}
    </span>
  );
}

function lowered(text: string) {
  return text.split(/(\d+)/).map((part, index) => (index % 2 === 1 ? <sub>{part}</sub> : part));
}
