import type { SystemMap } from '../../service/maps/map-types.js';
import type { MapView } from './map-view.js';

/** What the figures of a system are drawn from. */
export interface SystemFigureProps {
  readonly map: SystemMap;
  /** True in a file: no links, and one size of letters for all screens. */
  readonly standalone: boolean;
  readonly view: MapView;
}
