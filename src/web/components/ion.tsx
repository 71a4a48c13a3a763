import { readIon, type Ion as IonOf } from '../../chemistry/ions/ion.js';
import { NOT_TRANSLATED } from '../not-translated.js';

/** An ion with its charge raised: Ti⁴⁺. */
export function Ion({ ion: { element, charge } }: { ion: IonOf }) {
  const magnitude = Math.abs(charge);
  return (
    <span class="ion" {...NOT_TRANSLATED}>
      {element}
      {charge === 0 ? null : <sup>{`${magnitude === 1 ? '' : magnitude}${charge > 0 ? '+' : '\u2212'}`}</sup>}
    </span>
  );
}

/** The same of a word that somebody typed; a word that is no ion is shown as it is. */
export function IonWord({ text }: { text: string }) {
  const ion = readIon(text);
  return ion ? <Ion ion={ion} /> : <span class="ion">{text}</span>;
}
