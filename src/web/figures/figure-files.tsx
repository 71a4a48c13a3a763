import { csvText, type CsvCell } from '../../service/rows/csv-text.js';
import { usePageAddress, useText } from '../text/use-text.js';
import { localUrl } from '../local-url.js';

/** A table with a line of headings. */
export interface FigureData {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

/**
 * Links to a figure as files. The SVG is taken out of the page by the server (figure-file.ts), the CSV is in its link, and the PNG is painted by the
 * browser, so that its button waits for the script.
 */
export function FigureFiles({ id, data }: { id: string; data: FigureData }) {
  const t = useText();
  const address = usePageAddress();
  // No server would answer.
  if (address === null) return null;
  const page = localUrl(address);
  page.searchParams.set('figure', id);
  const svg = page.pathname + page.search;
  const name = `incognita-${id}`;
  return (
    <p class="downloads figure-files">
      <span class="visually-hidden">{t('map.download')}</span>
      <a href={svg} download={`${name}.svg`}>
        SVG
      </a>
      <PngButton svg={svg} name={name} />
      <a href={csvAddress(data)} download={`${name}.csv`}>
        CSV
      </a>
    </p>
  );
}

/** Paints an SVG as PNG, and says so if it cannot. */
export function PngButton({ svg, name }: { svg: string; name: string }) {
  const t = useText();
  return (
    <>
      <button
        type="button"
        class="copy paint"
        data-png={svg}
        data-name={`${name}.png`}
        data-failed={t('figure.failed')}
      >
        PNG
      </button>
      <span class="figure-failed" role="alert" />
    </>
  );
}

/** A table as the address of a CSV file. */
export function csvAddress({ columns, rows }: FigureData): string {
  return `data:text/csv;charset=utf-8,${encodeURIComponent(csvText([columns, ...rows]))}`;
}
