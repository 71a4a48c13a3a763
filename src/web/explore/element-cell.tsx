import type { MessageId } from '../../messages/message.js';
import { nameOf } from '../../messages/name-of.js';
import { choiceOf, chooseElement, nextChoice, type Choice } from './element-choice.js';
import type { ElementPlace } from './element-table.js';
import type { ElementValue } from './element-values.js';
import { exploreAddress, type ElementColour, type ExploreQuery } from './explore-query.js';
import { formatNumber } from '../format/format-number.js';
import { formatScore } from '../format/format-score.js';
import { formatShort } from '../format/format-short.js';
import { formatShortScore } from '../format/format-short-score.js';
import { useText } from '../text/use-text.js';

const SAYS = {
  any: 'explore.element',
  must: 'explore.element-required',
  not: 'explore.element-excluded',
} as const satisfies Readonly<Record<Choice, MessageId>>;

interface ElementCellProps {
  readonly place: ElementPlace;
  readonly query: ExploreQuery;
  /** What the colour of the cell stands for; null if there are no colours. */
  readonly value: ElementValue | null;
}

/**
 * One element of the periodic table. It is a link to the view with the element's next choice, so that it works without
 * a script; with one, the arrow keys move between cells. What the colour says is in the cell as a number, too.
 */
export function ElementCell({ place, query, value }: ElementCellProps) {
  const t = useText();
  const name = t(nameOf('element', place.name));
  const at = `element g${place.group} r${place.row}`;
  if (!place.inScope) {
    return (
      <span class={`${at} element-out`} title={t('explore.element-not-in-space', { element: name })} aria-hidden="true">
        {place.symbol}
      </span>
    );
  }
  const comma = t('text.list-separator');
  const choice = choiceOf(query, place.symbol);
  const short = value && shortValue(value, query.colour);
  const long = value && valueText(value, t);
  return (
    <a
      id={`element-${place.symbol}`}
      class={`${at} element-${choice} shade-${choice === 'any' ? (value?.shade ?? 0) : 0}`}
      href={`${exploreAddress(query, chooseElement(query, place.symbol, nextChoice(choice)))}#filters-inside`}
      title={[`${name}${comma}${place.number}`, ...(long ? [long] : [])].join('\n')}
      data-element={place.symbol}
      data-swap=""
      rel="nofollow"
    >
      {place.symbol}
      <span class="visually-hidden">{` ${t(SAYS[choice], { element: name })}${long ? comma + long : ''}`}</span>
      {value ? (
        <span class="element-value" aria-hidden="true">
          {short || '\u2013'}
        </span>
      ) : null}
    </a>
  );
}

function shortValue({ rows, meanScore }: ElementValue, colour: ElementColour | undefined): string | null {
  if (colour === 'score') return meanScore ? formatShortScore(meanScore) : null;
  if (colour !== 'expected') return formatShort(rows);
  const finds = rows * (meanScore ?? 0);
  return finds > 0 && finds < 1 ? '<1' : formatShort(Math.round(finds));
}

function valueText({ rows, meanScore }: ElementValue, t: ReturnType<typeof useText>): string {
  if (meanScore === null) return t('explore.no-candidates');
  return t('explore.element-count', { count: formatNumber(rows), score: formatScore(meanScore) });
}
