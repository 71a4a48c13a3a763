import type { CompositionReport } from '../../service/types.js';
import { externalLinks } from './external-links.js';
import { useText } from '../text/use-text.js';

/** Other databases' pages on the same composition. Nothing is sent unless a link is followed. */
export function LookElsewhere({ report }: { report: CompositionReport }) {
  const t = useText();
  return (
    <section aria-labelledby="elsewhere">
      <h2 id="elsewhere">{t('composition.elsewhere')}</h2>
      <ul class="inline">
        {externalLinks(report.formula, report.conventional).map(({ name, address }) => (
          <li>
            <a href={address} rel="noreferrer">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
