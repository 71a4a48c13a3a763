import { csvAddress, PngButton, type FigureData } from '../figures/figure-files.js';
import { useText } from '../text/use-text.js';

interface FigureDownloadsProps {
  /** Address of the figure as an SVG file. */
  readonly svg: string;
  /** Address of the same data for programs. */
  readonly data: string;
  /** The same as a table. */
  readonly table: FigureData;
  /** File name without its ending. */
  readonly name: string;
}

/** A figure as files. The PNG is painted by the browser, so that its button waits for the script. */
export function FigureDownloads({ svg, data, table, name }: FigureDownloadsProps) {
  const t = useText();
  return (
    <p class="downloads figure-downloads" id="map-downloads">
      <span>{t('map.download')}</span>
      <a href={svg} download={`${name}.svg`}>
        SVG
      </a>
      <PngButton svg={svg} name={name} />
      <a href={csvAddress(table)} download={`${name}.csv`}>
        CSV
      </a>
      <a href={data}>{t('map.json')}</a>
    </p>
  );
}
