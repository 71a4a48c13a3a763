import type { ExploreQuery } from './explore-query.js';
import { useText } from '../text/use-text.js';
import { Formula } from '../components/formula.js';
import { Words } from '../components/words.js';

function SystemReading({ system }: { system: string }) {
  const t = useText();
  const members = system.split('-').map((member) => member.trim());
  const given = members.filter((member) => member !== '*');
  const count = members.length - given.length;
  const elements = given.join(', ');
  if (count === 0) return <>{t('{system}: compositions of exactly these elements.', { system })}</>;
  if (elements === '') return <>{t('{system}: compositions of {count} elements.', { system, count })}</>;
  return count === 1 ? (
    <>{t('{system}: compositions of {elements} and exactly one further element.', { system, elements })}</>
  ) : (
    <>{t('{system}: compositions of {elements} and exactly {count} further elements.', { system, elements, count })}</>
  );
}

function FormulaReading({ formula }: { formula: string }) {
  const written = <Formula text={formula} />;
  return formula.includes('*') ? (
    <Words text="{formula}: exactly these amounts, with one further element for each *." formula={written} />
  ) : (
    <Words text="{formula}: exactly this composition." formula={written} />
  );
}

function TypeReading({ type, anion }: { type: string; anion?: string }) {
  const written = <Formula text={type} />;
  return anion ? (
    <Words
      text="{type} with {anion}: these amounts in any order, {anion} being the anion."
      type={written}
      anion={anion}
    />
  ) : (
    <Words text="{type}: these amounts in any order, whatever the elements." type={written} />
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
