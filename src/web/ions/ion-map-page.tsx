import { ionLabel, type Ion } from '../../chemistry/ions/ion.js';
import { LEAST_COMPOUNDS } from '../../service/ions/ion-map.js';
import type { IonMap } from '../../service/ions/ion-types.js';
import { Layout } from '../components/layout.js';
import { Text } from '../components/text.js';
import { MapFigure } from '../maps/map-figure.js';
import { MapTabs } from '../maps/map-tabs.js';
import { clampView, type MapView } from '../maps/map-view.js';
import type { PageContext } from '../page-context.js';
import { useText } from '../text/use-text.js';
import { ION_PLOT, IonFigure } from './ion-figure.js';
import { IonLink } from './ion-link.js';

/** Fewer points make no map. */
const LEAST_POINTS = 3;

interface IonMapPageProps {
  readonly context: PageContext;
  readonly map: IonMap;
  /** The part of it that is shown. */
  readonly view: MapView;
}

/** The ions as a map, and all of them as links by charge. */
export function IonMapPage({ context, map, view: asked }: IonMapPageProps) {
  const t = useText();
  const view = clampView(asked, ION_PLOT);
  const charges = [...new Set(map.cations.map(({ ion }) => ion.charge))].sort((a, b) => a - b);
  return (
    <Layout context={context} title={t('ions.title')} section="maps">
      <div class="maps">
        <div class="lead">
          <h1>{t('ions.title')}</h1>
          <p>{t('ions.lead')}</p>
        </div>
        <MapTabs current="ions" />
        {map.cations.length < LEAST_POINTS ? (
          <p class="nothing">{t('ions.too-few')}</p>
        ) : (
          <MapFigure
            tab="ions"
            parameters=""
            address="/maps/ions?"
            label={t('ions.figure')}
            hint={t('ions.click')}
            file="ions"
            table={{
              columns: ['ion', 'charge', 'compounds', 'x', 'y', 'nearest', 'similarity'],
              rows: map.cations.map(({ ion, compounds, x, y, nearest }) => [
                ionLabel(ion),
                ion.charge,
                compounds,
                x,
                y,
                nearest ? ionLabel(nearest.ion) : null,
                nearest ? nearest.similarity : null,
              ]),
            }}
            view={view}
            plot={ION_PLOT}
          >
            <IonFigure map={map} standalone={false} view={view} />
          </MapFigure>
        )}
        <p class="note">
          <Text
            id="ions.means"
            least={LEAST_COMPOUNDS}
            lists={map.lists.map((list) => (
              <a href={`/lists/${list}`}>{list}</a>
            ))}
          />
        </p>
        <section aria-labelledby="by-charge">
          <h2 id="by-charge">{t('ions.by-charge')}</h2>
          <dl class="facts">
            {charges.map((charge) => (
              <IonGroup
                title={`${charge}+`}
                ions={map.cations.map(({ ion }) => ion).filter((ion) => ion.charge === charge)}
              />
            ))}
            <IonGroup title={t('ions.anions')} ions={map.anions.map(({ ion }) => ion)} />
          </dl>
        </section>
      </div>
    </Layout>
  );
}

function IonGroup({ title, ions }: { title: string; ions: readonly Ion[] }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd class="ions">
        {ions.map((ion, index) => (
          <>
            {index > 0 ? ' ' : ''}
            <IonLink ion={ion} />
          </>
        ))}
      </dd>
    </div>
  );
}
