import { externalLinks } from '../composition/external-links.js';
import { useText } from '../text/use-text.js';

interface RowLinksProps {
  readonly reduced: string;
  readonly formula: string;
}

/** The same composition in other databases: a menu, so that the table has one stop of the tab key for them and not four. */
export function RowLinks({ reduced, formula }: RowLinksProps) {
  const t = useText();
  return (
    <details class="row-links" name="row-links">
      <summary>
        <span aria-hidden="true">↗</span>
        <span class="visually-hidden">{t('table.look-up', { formula })}</span>
      </summary>
      <span class="row-links-menu">
        {externalLinks(reduced, formula).map(({ name, address }) => (
          <a href={address} rel="noreferrer nofollow">
            {name}
            <span class="visually-hidden">{`: ${formula}`}</span>
          </a>
        ))}
      </span>
    </details>
  );
}
