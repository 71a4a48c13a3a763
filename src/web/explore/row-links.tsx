import { externalLinks } from '../composition/external-links.js';

interface RowLinksProps {
  readonly reduced: string;
  readonly formula: string;
}

/** The same composition in other databases, by their initials. */
export function RowLinks({ reduced, formula }: RowLinksProps) {
  return (
    <span class="row-links">
      {externalLinks(reduced, formula).map(({ short, name, address }) => (
        <a
          href={address}
          rel="noreferrer nofollow"
          title={name}
          aria-label={short === name ? `${short}: ${formula}` : `${short}, ${name}: ${formula}`}
        >
          {short}
        </a>
      ))}
    </span>
  );
}
