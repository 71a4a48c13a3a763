import { elementSets } from '../element-sets.js';
import { exploreAddress, type ExploreQuery } from '../explore-query.js';
import { useText } from '../text/use-text.js';

/** Whole groups of elements to leave out in one click, and to let back in with another. */
export function ElementSetLinks({ query }: { query: ExploreQuery }) {
  const t = useText();
  return (
    <>
      <p class="element-sets">
        <span>{t('Leave out')}</span>
        {elementSets.map((set) => {
          const wanted = set.elements.filter((symbol) => !query.elements.includes(symbol));
          const all = wanted.length > 0 && wanted.every((symbol) => query.exclude.includes(symbol));
          const exclude = all
            ? query.exclude.filter((symbol) => !set.elements.includes(symbol))
            : [...new Set([...query.exclude, ...wanted])];
          return (
            <a
              id={`leave-out-${set.key}`}
              class={all ? 'chip chip-on' : 'chip'}
              href={`${exploreAddress(query, { exclude })}#elements`}
              title={t(set.why)}
              data-swap=""
              rel="nofollow"
            >
              {t(set.label)}
              {all ? <span class="visually-hidden">{` ${t('(left out; let back in)')}`}</span> : null}
            </a>
          );
        })}
      </p>
      <details class="hint" id="element-set-reasons">
        <summary>{t('What belongs to these groups')}</summary>
        <ul>
          {elementSets.map(({ label, why }) => (
            <li>
              {t(label)}: {t(why)}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
