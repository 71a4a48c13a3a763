import { splitFormulas } from '../../chemistry/formula/split-formulas.js';
import type { SystemMap, SystemMapQuery } from '../../service/maps/map-types.js';
import { Problem, type PageProblem } from '../components/problem.js';
import type { PageContext } from '../page-context.js';
import { useText } from '../text/use-text.js';
import { AnionSelect } from './anion-select.js';
import { KnownChoice } from './known-choice.js';
import { KnownField } from './known-field.js';
import { MapPage } from './map-page.js';
import { knownParameter, systemAddress, systemParameters } from './map-query.js';
import { SymbolsInput } from '../components/symbols-input.js';

/** Seconds after which a sheet whose maps are being made looks again. */
const LOOK_AGAIN_SECONDS = 2;

/** Maps of one sheet. */
const MOST_MAPS = 12;

/** Two cations that stay, those that vary, and the anion. */
export interface SheetQuery {
  readonly anion: string;
  readonly fixed: readonly string[];
  readonly varied: readonly string[];
}

const FIRST: SheetQuery = { anion: 'O', fixed: ['Li', 'P'], varied: ['Mn', 'Fe', 'Co', 'Ni'] };

const EXAMPLES: readonly SheetQuery[] = [
  FIRST,
  { anion: 'S', fixed: ['Li', 'P'], varied: ['Si', 'Ge', 'Sn', 'Al', 'Ga', 'Sb'] },
  { anion: 'N', fixed: ['Ca', 'Sn'], varied: ['Mg', 'Sr', 'Ba', 'Zn'] },
];

function words(cations: readonly string[]): string {
  return cations.map(encodeURIComponent).join(',');
}

function sheetAddress({ anion, fixed, varied }: SheetQuery, known = true): string {
  return `/maps/sheet?anion=${encodeURIComponent(anion)}&fixed=${words(fixed)}&varied=${words(varied)}${knownParameter(known)}`;
}

/** Reads a sheet from an address; without cations it is the first example. */
export function readSheet(params: URLSearchParams): SheetQuery {
  const read = (name: string) =>
    params
      .getAll(name)
      .flatMap((text) => text.split(','))
      .flatMap(splitFormulas);
  if (!params.has('fixed') && !params.has('varied'))
    return { ...FIRST, anion: params.get('anion')?.trim() || FIRST.anion };
  return {
    anion: params.get('anion')?.trim() || FIRST.anion,
    fixed: read('fixed'),
    varied: [...new Set(read('varied'))],
  };
}

/** The systems of a sheet, each of the two cations that stay with one that varies. */
export function systemsOfSheet({ anion, fixed, varied }: SheetQuery): readonly SystemMapQuery[] {
  const [first, third] = fixed;
  if (first === undefined || third === undefined) return [];
  return varied.slice(0, MOST_MAPS).map((cation) => ({ anion, cations: [first, cation, third] }));
}

interface SheetPageProps {
  readonly context: PageContext;
  readonly query: SheetQuery;
  /** The maps in the order of `systemsOfSheet`, or why a system makes none; undefined for those that are still being made. */
  readonly maps: readonly ({ readonly map: SystemMap | null; readonly problem: PageProblem | undefined } | undefined)[];
  /** Whether they have the known compounds. */
  readonly known: boolean;
}

/** Small maps of a family of systems side by side. Each is a picture of its own, as which it can be saved. */
export function SheetPage({ context, query, maps, known }: SheetPageProps) {
  const t = useText();
  const systems = systemsOfSheet(query);
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
      examples={EXAMPLES.map((example) => ({
        address: sheetAddress(example),
        label: `${example.fixed[0]}\u2013(${example.varied.join(', ')})\u2013${example.fixed[1]}\u2013${example.anion}`,
      }))}
    >
      {systems.length === 0 ? <p class="nothing">{t('map.sheet-none')}</p> : null}
      {query.varied.length > MOST_MAPS ? <p class="note">{t('map.sheet-cut', { most: MOST_MAPS })}</p> : null}
      {systems.length > 0 ? <p class="note screen-only">{t('map.sheet-print')}</p> : null}
      <div class="sheet" data-swap-region="">
        {isUnderWay ? (
          <p class="note" data-announce="" data-look-again={LOOK_AGAIN_SECONDS}>
            {t('map.sheet-progress', { done, total: maps.length })}
          </p>
        ) : (
          // What it counts is on the maps, so it waits for all of them.
          <KnownChoice known={known} count={knownCount} address={sheetAddress(query, !known)} />
        )}
        <ul class="contact-sheet" id="map">
          {systems.map((system, index) => (
            <SheetCell system={system} known={known} made={maps[index]} />
          ))}
        </ul>
      </div>
    </MapPage>
  );
}

interface SheetCellProps {
  readonly system: SystemMapQuery;
  readonly known: boolean;
  readonly made: SheetPageProps['maps'][number];
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
  return (
    <li>
      <a href={systemAddress(system, known)}>
        <span class="sheet-picture">
          {made ? (
            <img
              src={`/maps/system.svg?${systemParameters(system)}${knownParameter(known)}&letters=large`}
              alt={t('map.of', { ends: name })}
              width="760"
              height="708"
            />
          ) : (
            t('map.sheet-drawing')
          )}
        </span>
        <span>{name}</span>
      </a>
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
