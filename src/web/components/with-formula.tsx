import { Fragment } from 'preact';
import { Formula } from './formula.js';

/** A sentence in which one formula gets its subscripts, wherever it stands as a word. */
export function WithFormula({ text, formula }: { text: string; formula: string }) {
  const parts = text.split(new RegExp(`(?<![A-Za-z0-9])${formula.replace(/[^A-Za-z0-9]/g, '\\$&')}(?![A-Za-z0-9])`));
  return (
    <>
      {parts.map((part, index) => (
        <Fragment>
          {index > 0 ? <Formula text={formula} /> : null}
          {part}
        </Fragment>
      ))}
    </>
  );
}
