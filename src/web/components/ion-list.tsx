import { Fragment } from 'preact';
import type { Ion as IonOf } from '../../chemistry/ions/ion.js';
import { formulaOrder } from '../format/formula-order.js';
import { IonLink } from '../ions/ion-link.js';
import { Ion } from './ion.js';

interface IonListProps {
  readonly ions: readonly IonOf[];
  /** The formula whose order of elements the ions take. */
  readonly formula: string;
  /** Amounts in the formula, in the order of `ions`. */
  readonly amounts?: readonly number[];
  /** Whether ions lead to their pages. */
  readonly linked?: boolean;
}

/** Ions side by side, with their amounts in the formula if given ("2 Fe3+"). */
export function IonList({ ions, formula, amounts, linked = false }: IonListProps) {
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
            {linked ? <IonLink ion={ions[index]!} /> : <Ion ion={ions[index]!} />}
          </span>
        </Fragment>
      ))}
    </span>
  );
}
