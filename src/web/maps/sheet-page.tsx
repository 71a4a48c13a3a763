import { knownOnSystemMap } from '../../service/maps/known-on-maps.js';
import type { MapPoint, SystemMap, SystemMapQuery } from '../../service/maps/map-types.js';
import { FormulaLink } from '../components/formula-link.js';
import { Problem, type PageProblem } from '../components/problem.js';
import { formatScore } from '../format/format-score.js';
import type { PageContext } from '../page-context.js';
import { useText } from '../text/use-text.js';
import { AnionSelect } from './anion-select.js';
import { HeatLegend } from './heat-legend.js';
import { KnownChoice } from './known-choice.js';
import { KnownField } from './known-field.js';
import { MapPage } from './map-page.js';
import { knownParameter, systemAddress, systemParameters } from './map-query.js';
import {
  MOST_MAPS,
  SHEET_EXAMPLES,
  SHEET_ORDERS,
  sheetAddress,
  systemsOfSheet,
  type SheetOrder,
  type SheetQuery,
} from './sheet-query.js';
import { SmallTriangle } from './small-triangle.js';
import { SymbolsInput } from '../components/symbols-input.js';

/** Seconds after which a sheet whose maps are being made looks again. */
const LOOK_AGAIN_SECONDS = 2;

/** A map, or why a system makes none; undefined while it is being made. */
type Made = { readonly map: SystemMap | null; readonly problem: PageProblem | undefined } | undefined;

interface SheetPageProps {
  readonly context: PageContext;
  readonly query: SheetQuery;
  /** In the order of `systemsOfSheet`. */
  readonly maps: readonly Made[];
  /** Whether they have the known compounds. */
  readonly known: boolean;
  readonly order: SheetOrder;
}

/** The best candidate that contains the cation that varies; the others are on every map of the sheet. */
function bestOf(made: Made): MapPoint | undefined {
  return made?.map?.points.find((point) => !point.known && point.fractions[1]! > 0);
}

/** Small maps of a family of systems side by side, drawn in the colours of the page. */
export function SheetPage({ context, query, maps, known, order }: SheetPageProps) {
  const t = useText();
  const cells = systemsOfSheet(query).map((system, index) => ({ system, made: maps[index] }));
  if (order === 'score') cells.sort((a, b) => (bestOf(b.made)?.score ?? -1) - (bestOf(a.made)?.score ?? -1));
  // A compound of the end members that stay is on every map and counts once.
  const knownCompounds = maps.flatMap((each) => each?.map?.points.filter((point) => point.known) ?? []);
  const done = maps.filter((each) => each !== undefined).length;
  const isUnderWay = done < maps.length;
  const knownCount = new Set(knownCompounds.map(({ formula }) => formula)).size;
  return (
    <MapPage
      context={context}
      tab="sheet"
      reloadSeconds={isUnderWay ? LOOK_AGAIN_SECONDS : undefined}
      title={t('map.sheet-title')}
      heading={t('map.sheet-title')}
      lead={t('map.sheet-lead')}
      problem={undefined}
      form={<SheetForm query={query} known={known} />}
      examples={SHEET_EXAMPLES.map((example) => ({
        address: sheetAddress(example),
        label: `${example.fixed[0]}\u2013(${example.varied.join(', ')})\u2013${example.fixed[1]}\u2013${example.anion}`,
      }))}
    >
      {cells.length === 0 ? <p class="nothing">{t('map.sheet-none')}</p> : null}
      {query.varied.length > MOST_MAPS ? <p class="note">{t('map.sheet-cut', { most: MOST_MAPS })}</p> : null}
      {cells.length > 0 ? <p class="note screen-only">{t('map.sheet-print')}</p> : null}
      <div class="sheet" data-swap-region="">
        {isUnderWay ? (
          <p class="note" data-announce="" data-look-again={LOOK_AGAIN_SECONDS}>
            {t('map.sheet-progress', { done, total: maps.length })}
          </p>
        ) : (
          // What it counts is on the maps, so it waits for all of them.
          <KnownChoice known={known} count={knownCount} address={sheetAddress(query, { known: !known, order })} />
        )}
        {cells.length > 1 ? <OrderChoice query={query} known={known} order={order} /> : null}
        <ul class="contact-sheet" id="map">
          {cells.map(({ system, made }) => (
            <SheetCell system={system} known={known} made={made} />
          ))}
        </ul>
        {done > 0 ? (
          <svg class="small-figure sheet-legend" viewBox="-2 -2 660 36" role="img" aria-label={t('map.sheet-legend')}>
            <HeatLegend x={0} y={0} />
          </svg>
        ) : null}
      </div>
    </MapPage>
  );
}

function OrderChoice({ query, known, order }: Pick<SheetPageProps, 'query' | 'known' | 'order'>) {
  const t = useText();
  return (
    <p class="element-sets" id="sheet-order">
      <span>{t('map.sheet-order')}</span>
      {SHEET_ORDERS.map((each) => (
        <a
          class="chip"
          href={`${sheetAddress(query, { known, order: each })}#sheet-order`}
          aria-current={each === order ? 'true' : undefined}
          rel="nofollow"
        >
          {t(each === 'table' ? 'map.sheet-order-table' : 'map.sheet-order-score')}
        </a>
      ))}
    </p>
  );
}

interface SheetCellProps {
  readonly system: SystemMapQuery;
  readonly known: boolean;
  readonly made: Made;
}

/** One map of a sheet, why there is none, or its place while it is being made. */
function SheetCell({ system, known, made }: SheetCellProps) {
  const t = useText();
  const name = [...system.cations, system.anion].join('\u2013');
  if (made?.problem) {
    return (
      <li>
        <Problem problem={made.problem}>
          <p>{name}</p>
        </Problem>
      </li>
    );
  }
  const best = bestOf(made);
  return (
    <li>
      <a href={systemAddress(system, known)}>
        <span class="sheet-picture">
          {made?.map ? <SmallTriangle map={knownOnSystemMap(made.map, known).map} /> : t('map.sheet-drawing')}
        </span>
        <span>{name}</span>
      </a>
      <p class="sheet-caption">
        {best ? (
          <span>
            {t('map.sheet-best')} <FormulaLink conventional={best.conventional} here={false} />{' '}
            {formatScore(best.score!)}
          </span>
        ) : null}
        {made?.map ? (
          <a href={`/maps/system.svg?${systemParameters(system)}${knownParameter(known)}`} download="">
            SVG<span class="visually-hidden"> {t('map.of', { ends: name })}</span>
          </a>
        ) : null}
      </p>
    </li>
  );
}

function SheetForm({ query, known }: { query: SheetQuery; known: boolean }) {
  const t = useText();
  return (
    <form class="map-form" action="/maps/sheet" method="get">
      <CationField name="fixed" id="fixed-1" label={t('map.first-cation')} value={query.fixed[0] ?? ''} most={6} />
      <CationField name="fixed" id="fixed-2" label={t('map.second-cation')} value={query.fixed[1] ?? ''} most={6} />
      <CationField
        name="varied"
        id="varied"
        label={t('map.sheet-varied', { most: MOST_MAPS })}
        value={query.varied.join(' ')}
        most={120}
      />
      <AnionSelect chosen={query.anion} />
      <KnownField known={known} />
      <button type="submit">{t('map.draw')}</button>
    </form>
  );
}

interface CationFieldProps {
  readonly name: string;
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** Characters. */
  readonly most: number;
}

function CationField({ name, id, label, value, most }: CationFieldProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <SymbolsInput id={id} name={name} required most={most} value={value} />
    </div>
  );
}
