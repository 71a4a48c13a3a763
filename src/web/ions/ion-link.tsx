import type { Ion as IonOf } from '../../chemistry/ions/ion.js';
import { Ion } from '../components/ion.js';
import { ionAddress } from './ion-address.js';

/** An ion as a link to its page; as a word if it has none: an atom without charge, or a mean of several states. */
export function IonLink({ ion }: { ion: IonOf }) {
  if (ion.charge === 0 || !Number.isInteger(ion.charge)) return <Ion ion={ion} />;
  return (
    <a href={ionAddress(ion)}>
      <Ion ion={ion} />
    </a>
  );
}
