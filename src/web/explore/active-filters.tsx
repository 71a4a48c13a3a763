import type { ComponentChildren } from 'preact';
import type { Translate } from '../text/translate.js';
import { unfiltered } from './unfiltered.js';
import { elementGroups } from './element-sets.js';
import { exploreAddress, isUnfiltered, type ExploreQuery } from './explore-query.js';
import { useText } from '../text/use-text.js';
import { Formula } from '../components/formula.js';
import { Ion } from '../components/ion.js';
import { Words } from '../components/words.js';

interface Active {
  readonly key: string;
  readonly label: ComponentChildren;
  readonly without: Partial<ExploreQuery>;
}

function activeFilters(query: ExploreQuery, t: Translate): Active[] {
  const found: Active[] = query.elements.map((symbol) => ({
    key: `with-${symbol}`,
    label: t('with {symbol}', { symbol }),
    without: { elements: query.elements.filter((other) => other !== symbol) },
  }));
  if (query.exclude.length > 5) {
    found.push({
      key: 'without',
      label: t('without {count} elements', { count: query.exclude.length }),
      without: { exclude: [] },
    });
  } else {
    for (const symbol of query.exclude) {
      const exclude = query.exclude.filter((other) => other !== symbol);
      found.push({ key: `without-${symbol}`, label: t('without {symbol}', { symbol }), without: { exclude } });
    }
  }
  const { chemicalSystem, anonymousFormula, anion, scoreMin, anyOf, chargeMax } = query;
  if (anyOf) {
    const group = elementGroups.find(({ elements }) => elements.join() === anyOf.join());
    const label = t('with one of {elements}', { elements: group ? t(group.label) : anyOf.join(', ') });
    found.push({ key: 'any-of', label, without: { anyOf: undefined } });
  }
  for (const ion of query.ions ?? []) {
    const ions = query.ions!.filter((other) => other !== ion);
    const label = <Words text="with {ion}" ion={<Ion text={ion} />} />;
    found.push({ key: `ion-${ion}`, label, without: { ions: ions.length > 0 ? ions : undefined } });
  }
  if (chargeMax) {
    const label = t('no cation above {charge}+', { charge: chargeMax });
    found.push({ key: 'charge', label, without: { chargeMax: undefined } });
  }
  if (chemicalSystem)
    found.push({
      key: 'system',
      label: t('system {system}', { system: chemicalSystem }),
      without: { chemicalSystem: undefined },
    });
  if (anonymousFormula) {
    found.push({
      key: 'type',
      label: <Words text="type {type}" type={<Formula text={anonymousFormula} />} />,
      without: { anonymousFormula: undefined },
    });
  }
  if (query.formula)
    found.push({
      key: 'formula',
      label: <Words text="formula {formula}" formula={<Formula text={query.formula} />} />,
      without: { formula: undefined },
    });
  if (anion) found.push({ key: 'anion', label: t('anion {anion}', { anion }), without: { anion: undefined } });
  if (scoreMin)
    found.push({ key: 'score', label: t('score from {score}', { score: scoreMin }), without: { scoreMin: undefined } });
  return found;
}

/** Each condition in force, as a link that drops it. */
export function ActiveFilters({ query }: { query: ExploreQuery }) {
  const t = useText();
  if (isUnfiltered(query)) return null;
  return (
    <ul class="active-filters" aria-label={t('Filters in force')}>
      {activeFilters(query, t).map(({ key, label, without }) => (
        <li>
          <a id={`drop-${key}`} class="chip chip-on" href={exploreAddress(query, without)} data-swap="" rel="nofollow">
            {label}
            <span aria-hidden="true"> ×</span>
            <span class="visually-hidden">{` ${t('(drop this filter)')}`}</span>
          </a>
        </li>
      ))}
      <li>
        <a id="drop-all" href={exploreAddress(unfiltered(query))} data-swap="">
          {t('Clear all')}
        </a>
      </li>
    </ul>
  );
}
