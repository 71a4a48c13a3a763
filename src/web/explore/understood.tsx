import type { ExploreQuery } from './explore-query.js';
import { useText } from '../text/use-text.js';
import { Formula } from '../components/formula.js';
import { Text } from '../components/text.js';

function SystemReading({ system }: { system: string }) {
  const t = useText();
  const members = system.split('-').map((member) => member.trim());
  const given = members.filter((member) => member !== '*');
  const count = members.length - given.length;
  if (count === 0) return <>{t('explore.system-exact', { system })}</>;
  if (given.length === 0) return <>{t('explore.system-any', { system, count })}</>;
  return count === 1 ? (
    <>{t('explore.system-one', { system, elements: given })}</>
  ) : (
    <>{t('explore.system-more', { system, elements: given, count })}</>
  );
}

function FormulaReading({ formula }: { formula: string }) {
  const written = <Formula text={formula} />;
  return formula.includes('*') ? (
    <Text id="explore.pattern" formula={written} />
  ) : (
    <Text id="explore.pattern-exact" formula={written} />
  );
}

function TypeReading({ type, anion }: { type: string; anion?: string | undefined }) {
  const written = <Formula text={type} />;
  return anion ? (
    <Text id="explore.type-anion" type={written} anion={anion} />
  ) : (
    <Text id="explore.type" type={written} />
  );
}

/** What systems, formulas and types in force mean, in words: how the search box was understood. */
export function Understood({ query }: { query: ExploreQuery }) {
  const { chemicalSystem, formula, anonymousFormula, anion } = query;
  if (!chemicalSystem && !formula && !anonymousFormula) return null;
  return (
    <p class="note understood">
      {chemicalSystem ? <SystemReading system={chemicalSystem} /> : null}{' '}
      {formula ? <FormulaReading formula={formula} /> : null}{' '}
      {anonymousFormula ? <TypeReading type={anonymousFormula} anion={anion} /> : null}
    </p>
  );
}
