import { useText } from '../text/use-text.js';

interface ErrorHeadingsProps {
  /** See `PropertyMetadata`. Default: the rows are of several systems. */
  readonly oneSystem?: string | undefined;
}

/** Headings of the columns of errors: with rows left out, and with whole systems left out, or whole compounds of one system. */
export function ErrorHeadings({ oneSystem }: ErrorHeadingsProps) {
  const t = useText();
  return (
    <>
      <th scope="col" class="number">
        {t('property-page.error-random')}
      </th>
      <th scope="col" class="number">
        {t(oneSystem === undefined ? 'property-page.error-systems' : 'property-page.error-compounds')}
      </th>
    </>
  );
}
