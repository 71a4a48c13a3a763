import type { SystemMap, SystemMapQuery } from '../../service/maps/map-types.js';
import { systemAddress } from './map-query.js';
import { useText } from '../text/use-text.js';
import { IonWord } from '../components/ion.js';

interface StateLinksProps {
  readonly map: SystemMap;
  readonly query: SystemMapQuery;
  /** Whether known compounds are shown. */
  readonly known: boolean;
}

/** For each cation with several usual states: all of them, or one. */
export function StateLinks({ map, query, known }: StateLinksProps) {
  const t = useText();
  const address = (place: number, cation: string) =>
    systemAddress(
      { ...query, cations: query.cations.map((other, index) => (index === place ? cation : other)) },
      known,
    );
  return (
    <>
      {map.cations.map(({ element, ion, states }, place) =>
        ion === null && states.length < 2 ? null : (
          <p class="element-sets">
            <span>{t('map.element-as', { element })}</span>
            <a class="chip" href={address(place, element)} aria-current={ion === null ? 'true' : undefined}>
              {t('map.usual-states')}
            </a>
            {states.map((state) => (
              <a class="chip" href={address(place, state)} aria-current={ion === state ? 'true' : undefined}>
                <IonWord text={state} />
              </a>
            ))}
          </p>
        ),
      )}
    </>
  );
}
