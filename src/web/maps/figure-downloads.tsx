import { useText } from '../text/use-text.js';

interface FigureDownloadsProps {
  /** Address of the figure as an SVG file. */
  readonly svg: string;
  /** Address of the same data for programs. */
  readonly data: string;
  /** File name without its ending. */
  readonly name: string;
}

/** A figure as files. The PNG is painted by the browser, so that its button waits for the script. */
export function FigureDownloads({ svg, data, name }: FigureDownloadsProps) {
  const t = useText();
  return (
    <p class="downloads figure-downloads" id="map-downloads">
      <span>{t('map.download')}</span>
      <a href={svg} download={`${name}.svg`}>
        SVG
      </a>
      <button type="button" class="copy paint" data-png={svg} data-name={`${name}.png`}>
        PNG
      </button>
      <a href={data}>{t('map.json')}</a>
    </p>
  );
}
