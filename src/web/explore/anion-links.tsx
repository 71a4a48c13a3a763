import { ANIONS_SHOWN } from '../components/anions-shown.js';
import { exploreAddress, type ExploreQuery } from './explore-query.js';
import { useText } from '../text/use-text.js';

/** Which element is the anion: any, or one. */
export function AnionLinks({ query }: { query: ExploreQuery }) {
  const t = useText();
  return (
    <div class="choice" role="group" aria-labelledby="anion-label">
      <span id="anion-label" class="choice-label">
        {t('explore.anion')}
      </span>
      <span class="choice-links">
        {[undefined, ...ANIONS_SHOWN].map((anion) => (
          <a
            id={`anion-${anion ?? 'any'}`}
            class="chip"
            href={exploreAddress(query, { anion })}
            aria-current={query.anion === anion ? 'true' : undefined}
            data-swap=""
            rel="nofollow"
          >
            {anion ?? t('explore.any')}
          </a>
        ))}
      </span>
    </div>
  );
}
