import { message } from '../../messages/message.js';
import { elementClasses, elementGroups, type ElementSet } from './element-sets.js';
import { elementTable } from './element-table.js';
import { exploreAddress, type ExploreQuery } from './explore-query.js';
import { Text } from '../components/text.js';
import { useText } from '../text/use-text.js';

const EVERYTHING: ElementSet = {
  key: 'others',
  label: 'explore.all-others',
  elements: elementTable.filter(({ inScope }) => inScope).map(({ symbol }) => symbol),
};

interface SetLinkProps {
  readonly query: ExploreQuery;
  readonly set: ElementSet;
  /** Shown when the pointer rests on the link. Default: nothing. */
  readonly title?: string;
}

/** One set: a click leaves out what is not asked for of it, another lets it back in. */
function SetLink({ query, set, title }: SetLinkProps) {
  const t = useText();
  const wanted = set.elements.filter((symbol) => !query.elements.includes(symbol));
  const all = wanted.length > 0 && wanted.every((symbol) => query.exclude.includes(symbol));
  const exclude = all
    ? query.exclude.filter((symbol) => !set.elements.includes(symbol))
    : [...new Set([...query.exclude, ...wanted])];
  return (
    <a
      id={`leave-out-${set.key}`}
      class={all ? 'chip chip-on' : 'chip'}
      href={`${exploreAddress(query, { exclude })}#filters-inside`}
      title={title}
      data-swap=""
      rel="nofollow"
    >
      {t(set.label)}
      {all ? <span class="visually-hidden">{` ${t('explore.let-back-in')}`}</span> : null}
    </a>
  );
}

/** Whole groups and classes of elements to leave out in one click, and to let back in with another. */
export function ElementSetLinks({ query }: { query: ExploreQuery }) {
  const t = useText();
  return (
    <>
      <div class="element-sets" role="group" aria-labelledby="leave-out-groups">
        <span id="leave-out-groups">{t('explore.leave-out')}</span>
        {elementGroups.map((set) => (
          <SetLink query={query} set={set} />
        ))}
        <SetLink query={query} set={EVERYTHING} title={t('explore.leave-out-hint')} />
        <a
          id="from-my-shelf"
          class="chip"
          href={`/shelf${query.elements.length > 0 ? `?elements=${query.elements.join(',')}` : ''}`}
        >
          {t('shelf.only')}
        </a>
      </div>
      <div class="element-sets" role="group" aria-labelledby="leave-out-classes">
        <span id="leave-out-classes">{t('explore.leave-out-elements')}</span>
        {elementClasses.map((set) => (
          <SetLink query={query} set={set} title={t(set.why)} />
        ))}
      </div>
      <details class="hint" id="element-set-reasons">
        <summary>{t('explore.what-words-mean')}</summary>
        <dl>
          {elementClasses.map(({ label, why, source, elements }) => (
            <div>
              <dt>{t(label)}</dt>
              <dd>
                <Text
                  id="explore.class"
                  meaning={t(why)}
                  elements={elements.join(t('text.list-separator'))}
                  source={<cite>{source}</cite>}
                />
              </dd>
            </div>
          ))}
        </dl>
        <p>{t([message('explore.lists-by-hand'), message('explore.lists-no-data-sheet')])}</p>
      </details>
    </>
  );
}
