import type { CationMapQuery } from '../../service/maps/map-types.js';
import { useText } from '../text/use-text.js';
import { AnionSelect } from './anion-select.js';
import { KnownField } from './known-field.js';

const AMOUNTS = [1, 2, 3, 4, 5, 6];
const CHARGES = [1, 2, 3, 4, 5, 6, 7];

interface ChoiceProps {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly values: readonly number[];
  readonly chosen: number;
  /** Written after each number. Default: nothing. */
  readonly suffix?: string;
}

function Choice({ id, name, label, values, chosen, suffix = '' }: ChoiceProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} name={name}>
        {values.map((value) => (
          <option value={value} selected={value === chosen}>
            {`${value}${suffix}`}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Charges and amounts of two cations, and an anion. */
export function PairForm({ query, known }: { query: CationMapQuery; known: boolean }) {
  const t = useText();
  const { charges, ratio, anion } = query;
  return (
    <form class="map-form" action="/maps/cations" method="get">
      <Choice id="charge-a" name="charges" label={t('map.charge-a')} values={CHARGES} chosen={charges[0]} suffix="+" />
      <Choice id="charge-b" name="charges" label={t('map.charge-b')} values={CHARGES} chosen={charges[1]} suffix="+" />
      <Choice id="amount-a" name="ratio" label={t('map.amount-a')} values={AMOUNTS} chosen={ratio[0]} />
      <Choice id="amount-b" name="ratio" label={t('map.amount-b')} values={AMOUNTS} chosen={ratio[1]} />
      <AnionSelect chosen={anion} />
      <KnownField known={known} />
      <button type="submit">{t('map.draw')}</button>
    </form>
  );
}
