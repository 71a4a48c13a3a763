import type { CompositionReport } from '../../service/types.js';
import { useText } from '../text/use-text.js';

/** The element and amount words of a reduced formula with spaces, elements in alphabetical order, as the COD asks. */
function spaced(formula: string): string {
  return formula.replace(/(\d|[a-z]|[A-Z])(?=[A-Z])/g, '$1 ');
}

/** Other databases' pages on the same composition. Nothing is sent unless a link is followed. */
export function LookElsewhere({ report }: { report: CompositionReport }) {
  const t = useText();
  const reduced = encodeURIComponent(report.formula);
  const places = [
    { name: 'Materials Project', address: `https://next-gen.materialsproject.org/materials?formula=${reduced}` },
    { name: 'OQMD', address: `https://oqmd.org/materials/composition/${reduced}` },
    {
      name: 'Crystallography Open Database',
      address: `https://www.crystallography.net/cod/result?formula=${encodeURIComponent(spaced(report.formula))}`,
    },
    { name: 'MPDS', address: `https://mpds.io/#search/${encodeURIComponent(report.conventional)}` },
  ];
  return (
    <section aria-labelledby="elsewhere">
      <h2 id="elsewhere">{t('Look elsewhere')}</h2>
      <ul class="inline">
        {places.map(({ name, address }) => (
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
