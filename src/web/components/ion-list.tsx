import { Fragment } from 'preact';
import { Ion } from './ion.js';

/** Ions side by side, with their amounts in the formula where given ("2 Fe3+"). */
export function IonList({ ions, amounts }: { ions: readonly string[]; amounts?: readonly number[] }) {
  return (
    <span class="ions">
      {ions.map((ion, index) => (
        <Fragment>
          {index > 0 ? ' ' : ''}
          <span class="ion-count">
            {amounts && amounts[index]! > 1 ? `${amounts[index]}\u202f` : ''}
            <Ion text={ion} />
          </span>
        </Fragment>
      ))}
    </span>
  );
}
