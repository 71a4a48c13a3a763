import type { PlainId } from '../../messages/message.js';
import { Formula } from '../components/formula.js';
import { useText } from '../text/use-text.js';

/** Questions that show what the pages are for. */
const EXAMPLES: readonly { readonly href: string; readonly label: PlainId }[] = [
  { href: '/?list=ternary&elements=Ba,S&anion=S', label: 'start.example-filter' },
  { href: '/maps?anion=O&cations=Li,Fe,P', label: 'start.example-map' },
  { href: '/compare?formulas=LiNbO3,NaNbO3,KNbO3', label: 'start.example-compare' },
];

/** Three questions for a first visit, and what the words of the table mean. */
export function GuidedStart() {
  const t = useText();
  const words: readonly (readonly [PlainId, PlainId])[] = [
    ['explore.score', 'start.score'],
    ['table.interval', 'start.interval'],
    ['table.models', 'start.models'],
    ['table.kind', 'start.kind'],
    ['explore.nearest-known', 'start.nearest'],
  ];
  return (
    <details class="guided-start" id="guided-start">
      <summary>{t('start.title')}</summary>
      <ul>
        {EXAMPLES.map(({ href, label }) => (
          <li>
            <a href={href}>{t(label)}</a>
          </li>
        ))}
        <li>
          <a href="/compositions/NaTaO3">
            {t('start.example-formula')} <Formula text="NaTaO3" />
          </a>
        </li>
      </ul>
      <dl>
        {words.map(([word, meaning]) => (
          <div>
            <dt>{t(word)}</dt>
            <dd>{t(meaning)}</dd>
          </div>
        ))}
      </dl>
      <p>
        <a href="/about#score">{t('frame.what-a-score-means')}</a>
      </p>
    </details>
  );
}
