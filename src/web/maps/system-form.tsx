import type { SystemMapQuery } from '../../service/maps/map-types.js';
import { useText } from '../text/use-text.js';
import { AnionSelect } from './anion-select.js';
import { KnownField } from './known-field.js';
import { SymbolsInput } from '../components/symbols-input.js';

/** Two or three cations and an anion. */
export function SystemForm({ query, known }: { query: SystemMapQuery; known: boolean }) {
  const t = useText();
  const labels = [t('map.first-cation'), t('map.second-cation'), t('map.third-cation')];
  return (
    <form class="map-form" action="/maps" method="get">
      {labels.map((label, place) => (
        <div class="field">
          <label for={`cation-${place + 1}`}>{label}</label>
          <SymbolsInput
            id={`cation-${place + 1}`}
            name="cation"
            most={6}
            value={query.cations[place] ?? ''}
            required={place < 2}
            placeholder={place < 2 ? undefined : t('map.none')}
            describedBy="cation-hint"
          />
        </div>
      ))}
      <AnionSelect chosen={query.anion} />
      <KnownField known={known} />
      <button type="submit">{t('map.draw')}</button>
      <p id="cation-hint" class="hint">
        {t('map.states-hint')}
      </p>
    </form>
  );
}
