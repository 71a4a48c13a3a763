import { readReducedFormula } from '../../chemistry/formula/read-reduced-formula.js';
import type { StabilityReport } from '../../service/energies/stability.js';
import { sourceTitle } from '../../service/scores/source-title.js';
import { BUILT_IN_ENERGY_SOURCES } from '../../service/energies/built-in-energy-sources.js';
import { Formula } from '../components/formula.js';
import { Text } from '../components/text.js';
import { compositionAddress } from '../composition-address.js';
import { HullLineFigure } from '../energies/hull-line-figure.js';
import { HullTriangleFigure } from '../energies/hull-triangle-figure.js';
import { slug } from '../figures/slug.js';
import { PlotFigure } from '../figures/plot-figure.js';
import { spellReduced } from '../energies/spell-reduced.js';
import { NOT_TRANSLATED } from '../not-translated.js';
import { useText } from '../text/use-text.js';
import { DataTable } from '../components/data-table.js';

/** Known compounds without an energy that are named. */
const UNKNOWN_SHOWN = 12;

const formatEnergy = (energy: number): string => energy.toFixed(3).replace('-', '\u2212');

/** What could form instead, and how low the energy of the composition must be. */
export function CompetingPhases({ stability }: { stability: StabilityReport }) {
  const t = useText();
  const { formula, conventional, competingPhases, line, triangle } = stability;
  if (readReducedFormula(formula).elements.length === 1) return null;
  return (
    <section class="wide" aria-labelledby="competing">
      <h2 id="competing">{t('energies.title')}</h2>
      <p>
        <StabilityVerdict stability={stability} />
      </p>
      {competingPhases.length === 0 ? null : (
        <DataTable
          kind="small"
          caption={t('energies.table', { formula: conventional })}
          columns={[t('energies.phase'), { number: t('energies.amount') }, { number: t('energies.energy') }]}
        >
          {competingPhases.map((phase) => (
            <tr>
              <th scope="row">
                <a href={compositionAddress(spellReduced(phase.formula))}>
                  <Formula text={spellReduced(phase.formula)} />
                </a>
              </th>
              <td class="number">{Number(phase.amount.toFixed(3))}</td>
              <td class="number">{formatEnergy(phase.energyPerAtom)}</td>
            </tr>
          ))}
        </DataTable>
      )}
      {line || triangle ? (
        <>
          <div class="plots">
            {line ? (
              <PlotFigure
                id={`hull-line-${slug(formula)}`}
                data={{
                  columns: ['formula', 'share', 'formation_energy', 'above_hull'],
                  rows: line.marks.map((mark) => [mark.formula, mark.shares[1]!, mark.energy, mark.aboveHull]),
                }}
              >
                <HullLineFigure line={line} formula={formula} />
              </PlotFigure>
            ) : null}
            {triangle ? (
              <PlotFigure
                id={`hull-triangle-${slug(formula)}`}
                data={{
                  columns: ['formula', 'first', 'second', 'third', 'above_hull'],
                  rows: triangle.marks.map((mark) => [mark.formula, ...mark.shares, mark.aboveHull]),
                }}
              >
                <HullTriangleFigure triangle={triangle} formula={formula} />
              </PlotFigure>
            ) : null}
          </div>
          <p class="note">{t('energies.legend')}</p>
        </>
      ) : null}
      <EnergyUnknown stability={stability} />
      {competingPhases.length === 0 ? null : <p class="note">{t('energies.means')}</p>}
      <EnergyCredit stability={stability} />
    </section>
  );
}

function StabilityVerdict({ stability }: { stability: StabilityReport }) {
  const t = useText();
  const { energyPerAtom, energyAboveHull, energyToBeat, reportedAboveHull } = stability;
  const parts: string[] = [];
  if (energyPerAtom !== null) parts.push(t('energies.own', { energy: formatEnergy(energyPerAtom) }));
  if (reportedAboveHull) parts.push(t('energies.reported', { energy: formatEnergy(energyAboveHull!) }));
  else if (energyAboveHull === 0)
    parts.push(t('energies.stable', { energy: formatEnergy(energyToBeat! - energyPerAtom!) }));
  else if (energyAboveHull !== null) parts.push(t('energies.above', { energy: formatEnergy(energyAboveHull) }));
  else if (energyToBeat !== null) parts.push(t('energies.to-beat', { energy: formatEnergy(energyToBeat) }));
  else parts.push(t('energies.none'));
  return <>{parts.join(t('text.sentence-separator'))}</>;
}

function EnergyUnknown({ stability: { energyUnknown } }: { stability: StabilityReport }) {
  const t = useText();
  if (energyUnknown.length === 0) return null;
  const more = energyUnknown.length - UNKNOWN_SHOWN;
  const formulas = energyUnknown.slice(0, UNKNOWN_SHOWN).map((formula, index) => (
    <>
      {index > 0 ? t('text.list-separator') : null}
      <a href={compositionAddress(spellReduced(formula))}>
        <Formula text={spellReduced(formula)} />
      </a>
    </>
  ));
  return (
    <p>
      <Text id="energies.unknown" formulas={formulas} /> {more > 0 ? t('energies.unknown-more', { count: more }) : null}
    </p>
  );
}

/** Whose energies these are; of built-in ones with licence and citation. */
function EnergyCredit({ stability: { source, functional, mixed } }: { stability: StabilityReport }) {
  const t = useText();
  if (source === null) return null;
  const builtIn = BUILT_IN_ENERGY_SOURCES.find(({ name }) => name === source);
  return (
    <p class="quiet">
      {functional === null ? (
        <Text id="energies.whose-source" source={t(sourceTitle(source))} />
      ) : (
        <Text id="energies.whose" source={t(sourceTitle(source))} functional={<Name text={functional} />} />
      )}{' '}
      {mixed ? t('energies.mixed') : null}
      {builtIn ? (
        <>
          <cite lang="en" {...NOT_TRANSLATED}>
            {builtIn.citation}
          </cite>{' '}
          (
          <a href={builtIn.licenceAddress} rel="license noreferrer">
            {builtIn.licence}
          </a>
          )
        </>
      ) : null}
    </p>
  );
}

function Name({ text }: { text: string }) {
  return <span {...NOT_TRANSLATED}>{text}</span>;
}
