import { elementFamily, type ElementFamily } from '../../chemistry/elements/element-families.js';
import { parseFormula } from '../../chemistry/formula/formula.js';
import { conventionalFormula } from '../../chemistry/formula/spellings.js';
import { isAnonymousFormula } from '../../rows/read-anonymous-formula.js';
import { parseSearch } from '../../rows/search/parse-search.js';
import { formulaTypeText } from '../../rows/search/read-formula-type.js';
import { searchText } from '../../rows/search/search-text.js';
import { joinParts, searchParts } from '../../rows/search/split-search.js';
import { FormulaLink } from '../components/formula-link.js';
import { exploreAddress, type ExploreQuery } from './explore-query.js';
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
  if (!isAnonymousFormula(type)) return <Text id="explore.type-given" type={written} />;
  return anion ? (
    <Text id="explore.type-anion" type={written} anion={anion} />
  ) : (
    <Text id="explore.type" type={written} />
  );
}

/** Single letters that are also the names of classes of elements. */
const CLASS_LETTERS: readonly ElementFamily[] = ['X', 'M', 'R', 'T'];

/** Other readings of the letters of a type, and where the end members of a solid solution are. */
function SearchReading({ query, search }: { query: ExploreQuery; search: string }) {
  const parts = searchParts(parseSearch(search));
  return (
    <>
      {parts.map((part, index) => {
        if (part.kind === 'members') {
          const links = part.formulas.map((formula) => (
            <FormulaLink conventional={conventionalFormula(parseFormula(formula))} here={false} />
          ));
          return <Text id="search.end-member-links" links={<>{links.flatMap((link) => [link, ' '])}</>} />;
        }
        if (part.kind !== 'type') return null;
        return CLASS_LETTERS.filter((name) => part.slots.some(({ letter }) => letter === name)).map((name) => {
          const slots = part.slots.map((slot) =>
            slot.letter === name ? { ...slot, letter: `{${name}}`, family: name } : slot,
          );
          const other = joinParts(parts.map((each, at) => (at === index ? { kind: 'type' as const, slots } : each)))!;
          const link = (
            <a
              id={`read-${name}`}
              href={exploreAddress(query, { search: searchText(other) })}
              data-swap=""
              rel="nofollow"
            >
              {formulaTypeText(slots)}
            </a>
          );
          return <Text id="search.other-reading" letter={name} elements={elementFamily(name).join(' ')} link={link} />;
        });
      })}
    </>
  );
}

/** What systems, formulas and types in force mean, in words: how the search box was understood. */
export function Understood({ query }: { query: ExploreQuery }) {
  const { chemicalSystem, formula, anonymousFormula, anion, search } = query;
  if (!chemicalSystem && !formula && !anonymousFormula && !search) return null;
  return (
    <p class="note understood">
      {chemicalSystem ? <SystemReading system={chemicalSystem} /> : null}{' '}
      {formula ? <FormulaReading formula={formula} /> : null}{' '}
      {anonymousFormula ? <TypeReading type={anonymousFormula} anion={anion} /> : null}{' '}
      {search ? <SearchReading query={query} search={search} /> : null}
    </p>
  );
}
