import { ionLabel, readIon, type Ion as IonOf } from '../../chemistry/ions/ion.js';
import { NOT_TRANSLATED } from '../not-translated.js';

/** An ion with its charge raised: Ti⁴⁺, O¹ᐟ²⁻. */
export function Ion({ ion }: { ion: IonOf }) {
  const charge = ionLabel(ion).slice(ion.element.length).replace('-', '\u2212');
  return (
    <span class="ion" {...NOT_TRANSLATED}>
      {ion.element}
      {charge === '' ? null : <sup>{charge}</sup>}
    </span>
  );
}

/** The same of a word that somebody typed; a word that is no ion is shown as it is. */
export function IonWord({ text }: { text: string }) {
  const ion = readIon(text);
  return ion ? <Ion ion={ion} /> : <span class="ion">{text}</span>;
}
