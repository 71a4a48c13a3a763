import { nameOf } from '../../messages/name-of.js';
import type { Agreement } from '../../service/rows/agreement.js';
import { useText } from '../text/use-text.js';

/** How many models rank a composition among their best: a dot for each model, filled if it does. */
export function AgreementPips({ agreement: { agree, others } }: { agreement: Agreement }) {
  const t = useText();
  const of = agree.length + others.length;
  const names = agree.map((model) => nameOf('model', model));
  return (
    <span class="pips" title={t('table.agreement-of', { count: agree.length, of, models: names })}>
      <svg viewBox={`0 0 ${10 * of} 10`} width={10 * of} height="10" aria-hidden="true" focusable="false">
        {Array.from({ length: of }, (_, index) => (
          <circle class={index < agree.length ? 'pip-on' : 'pip-off'} cx={10 * index + 5} cy="5" r="3.6" />
        ))}
      </svg>
      <span class="visually-hidden">{t('table.agreement-count', { count: agree.length, of })}</span>
    </span>
  );
}
