import { anionCharge } from '../../chemistry/ions/anions.js';
import { ionLabel } from '../../chemistry/ions/ion.js';
import { defaultCations } from '../../space/default-ions.js';
import { exploreAddress, type ExploreQuery } from './explore-query.js';
import { useText } from '../text/use-text.js';
import { IonWord } from '../components/ion.js';

/** The states in which candidates hold an element: as cation, lowest charge first, then as anion. */
function statesOf(element: string): string[] {
  const cations = defaultCations().filter((ion) => ion.element === element);
  const charge = anionCharge(element);
  return [...cations, ...(charge === undefined ? [] : [{ element, charge }])].map(ionLabel);
}

/** For each element that is asked for: any oxidation state, or one. */
export function IonLinks({ query }: { query: ExploreQuery }) {
  const t = useText();
  const ions = query.ions ?? [];
  const choices = query.elements
    .map((element) => ({ element, states: statesOf(element) }))
    .filter(({ states }) => states.length > 1);
  return (
    <>
      {choices.map(({ element, states }) => {
        const others = ions.filter((ion) => !states.includes(ion));
        const chosen = ions.find((ion) => states.includes(ion));
        const address = (state: readonly string[]) => {
          const next = [...others, ...state];
          return exploreAddress(query, { ions: next.length > 0 ? next : undefined });
        };
        return (
          <div class="choice" role="group" aria-labelledby={`states-${element}`}>
            <span id={`states-${element}`} class="choice-label">
              {t('map.element-as', { element })}
            </span>
            <span class="choice-links">
              <a
                id={`state-${element}-any`}
                class="chip"
                href={address([])}
                aria-current={chosen === undefined ? 'true' : undefined}
                data-swap=""
                rel="nofollow"
              >
                {t('explore.any-state')}
              </a>
              {states.map((state) => (
                <a
                  id={`state-${state}`}
                  class="chip"
                  href={address([state])}
                  aria-current={chosen === state ? 'true' : undefined}
                  data-swap=""
                  rel="nofollow"
                >
                  <IonWord text={state} />
                </a>
              ))}
            </span>
          </div>
        );
      })}
    </>
  );
}
