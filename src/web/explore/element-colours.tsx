import type { PlainId } from '../../messages/message.js';
import { ELEMENT_COLOURS, exploreAddress, type ElementColour, type ExploreQuery } from './explore-query.js';
import { useText } from '../text/use-text.js';
import type { ElementShade } from './element-shades.js';

const LABELS: Readonly<Record<ElementColour, PlainId>> = {
  count: 'explore.colour-candidates',
  expected: 'table.colour-expected',
  score: 'explore.colour-score',
  none: 'explore.colour-nothing',
};

interface ElementColoursProps {
  readonly query: ExploreQuery;
  readonly shades: readonly ElementShade[];
  /** A value of the legend as text. */
  readonly format: (value: number) => string;
}

/** What the colours of the periodic table show, and what each of them stands for. */
export function ElementColours({ query, shades, format }: ElementColoursProps) {
  const t = useText();
  const current = query.colour ?? 'count';
  return (
    <div class="element-colours">
      <div class="element-sets" role="group" aria-labelledby="colour-label">
        <span id="colour-label">{t('explore.colour')}</span>
        {ELEMENT_COLOURS.map((colour) => (
          <a
            id={`colour-${colour}`}
            class="chip"
            href={`${exploreAddress(query, { ...place(query), colour: colour === 'count' ? undefined : colour })}#filters-inside`}
            aria-current={colour === current ? 'true' : undefined}
            data-swap=""
            rel="nofollow"
          >
            {t(LABELS[colour])}
          </a>
        ))}
      </div>
      {shades.length === 0 ? null : (
        <ul class="legend-shades" aria-label={t('explore.colours')}>
          {shades.map(({ from, to }, index) => (
            <li>
              <span class={`swatch shade-${index + 1}`} aria-hidden="true" />
              {from === to ? format(from) : `${format(from)}\u2013${format(to)}`}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Colours change nothing of what is shown where. */
function place({ after, trail }: ExploreQuery): Pick<ExploreQuery, 'after' | 'trail'> {
  return { after, trail };
}
