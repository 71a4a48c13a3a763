import { useText } from '../text/use-text.js';

/** Headings of the columns of errors: with rows left out, and with whole systems left out. */
export function ErrorHeadings() {
  const t = useText();
  return (
    <>
      <th scope="col" class="number">
        {t('property-page.error-random')}
      </th>
      <th scope="col" class="number">
        {t('property-page.error-systems')}
      </th>
    </>
  );
}
