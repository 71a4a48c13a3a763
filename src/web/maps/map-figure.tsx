import type { ComponentChildren } from 'preact';
import { FigureBox } from './figure-box.js';
import { FigureDownloads } from './figure-downloads.js';
import type { MapTab } from './map-tabs.js';
import { viewWord, type MapView, type ZoomedPlot } from './map-view.js';
import type { FigureData } from '../figures/figure-files.js';
import { MapViewLinks } from './map-view-links.js';

interface MapFigureProps {
  readonly tab: MapTab;
  /** The question, as the parameters of an address. */
  readonly parameters: string;
  /** The address of the page with this question. */
  readonly address: string;
  /** What the figure is of, for those who do not see it. */
  readonly label: string;
  /** What a click does, if not what it does on the other maps. */
  readonly hint?: string | undefined;
  /** Name of the files, without ending. */
  readonly file: string;
  /** What it shows, as a table. */
  readonly table: FigureData;
  readonly view: MapView;
  readonly plot: ZoomedPlot;
  /** The figure. */
  readonly children: ComponentChildren;
}

function viewParameter(word: string): string {
  return word === '' ? '' : `&view=${word}`;
}

/** The figure of a map with links that zoom and move it, and its downloads. */
export function MapFigure({
  tab,
  parameters,
  address,
  label,
  hint,
  file,
  table,
  view,
  plot,
  children,
}: MapFigureProps) {
  return (
    <>
      <FigureBox label={label} hint={hint}>
        {children}
      </FigureBox>
      <MapViewLinks view={view} plot={plot} addressOf={(to) => address + viewParameter(to)} />
      <FigureDownloads
        svg={`/maps/${tab}.svg?${parameters}${viewParameter(viewWord(view))}`}
        data={`/v1/maps/${tab}?${parameters}`}
        table={table}
        name={`incognita-${file}`}
      />
    </>
  );
}
