import type { CompositionReport } from '../../service/types.js';
import { useText } from '../text/use-text.js';

/** Where a known compound has been reported. */
export function KnownSources({ report }: { report: CompositionReport }) {
  const t = useText();
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">{t('Reported by')}</h2>
      <ul class="plain">
        {report.sources.map(({ source, id, year }) => (
          <li>
            {source}
            {id === null ? '' : `, ${id}`}
            {year === null ? '' : `, ${year}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
