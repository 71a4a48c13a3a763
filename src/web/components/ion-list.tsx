import { Fragment } from 'preact';
import type { Ion as IonOf } from '../../chemistry/ions/ion.js';
import { formulaOrder } from '../format/formula-order.js';
import { Ion } from './ion.js';

interface IonListProps {
  readonly ions: readonly IonOf[];
  /** The formula whose order of elements the ions take. */
  readonly formula: string;
  /** Amounts in the formula, in the order of `ions`. */
  readonly amounts?: readonly number[];
}

/** Ions side by side, with their amounts in the formula where given ("2 Fe3+"). */
export function IonList({ ions, formula, amounts }: IonListProps) {
  const order = formulaOrder(
    ions.map(({ element }) => element),
    formula,
  );
  return (
    <span class="ions">
      {order.map((index, place) => (
        <Fragment>
          {place > 0 ? ' ' : ''}
          <span class="ion-count">
            {amounts && amounts[index]! > 1 ? `${amounts[index]}\u202f` : ''}
            <Ion ion={ions[index]!} />
          </span>
        </Fragment>
      ))}
    </span>
  );
}
