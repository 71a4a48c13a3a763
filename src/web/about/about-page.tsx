import { Formula } from '../components/formula.js';
import { Ion } from '../components/ion.js';
import { Layout } from '../components/layout.js';
import { Words } from '../components/words.js';
import { NOT_TRANSLATED } from '../not-translated.js';
import type { PageContext } from '../page-context.js';
import { papers } from './papers.js';
import { useText } from '../text/use-text.js';

/** What this is, what a score means, what it is not, and whose ideas it rests on. */
export function AboutPage({ context }: { context: PageContext }) {
  const t = useText();
  return (
    <Layout context={context} title={t('About')} section="about">
      <article class="narrow prose">
        <h1>{t('About Incognita')}</h1>
        <p class="lede">
          {t(
            'Most inorganic compounds that could exist have never been made, and nobody can try them all. Incognita ranks the compositions that are not among the known compounds of a workspace by how likely a compound exists there, so that you can begin with the promising ones.',
          )}
        </p>
        <h2>{t('How it works')}</h2>
        <p>
          <Words
            text="Every known compound is read as ions: {formula} as {first}, {second} and {third} in the ratio 1:1:3. Known compounds fill a few cells of a huge table of cations, anions and ratios, in which every cell is one charge-balanced composition. Recommender models, cousins of those that suggest books to readers, learn from the filled cells which empty ones look most like them: barium behaves much like strontium, so what is known of one says something about the other. Then every empty cell is ranked, without leaving any out, and the best are published as a list."
            formula={<Formula text="BaTiO3" />}
            first={<Ion ion={{ element: 'Ba', charge: 2 }} />}
            second={<Ion ion={{ element: 'Ti', charge: 4 }} />}
            third={<Ion ion={{ element: 'O', charge: -2 }} />}
          />
        </p>
        <p>
          <Words
            text="How well this finds compounds that the models never saw is measured and told on the page {evaluation}."
            evaluation={<a href="/evaluation">{t('Evaluation')}</a>}
          />
        </p>
        <h2 id="score">{t('What a score means')}</h2>
        <p>
          {t(
            'The score is a number from 0 to 1: the estimated share of such compositions that another database of about this size reports. It is no probability that a compound exists: what that database lacks may be real as well. It is calibrated by hiding known compounds from the models and counting how many of them come back at each rank. A score of 0.4 says: of a hundred compositions scored like this, about forty turn up.',
          )}
        </p>
        <h2>{t('What it is not')}</h2>
        <ul>
          <li>
            {t(
              'Not a proof. A high score is a reason to look; it knows nothing of temperature, pressure, kinetics or your furnace, and it counts what has been reported, which follows fashion as well as chemistry.',
            )}
          </li>
          <li>
            {t(
              'Not a verdict against the rest. A low score is weak evidence: where few compounds are known, little can be learnt.',
            )}
          </li>
          <li>
            {t(
              'Not a stability calculation. No energies are computed; a structure and its convex hull are for the first-principles work that may follow.',
            )}
          </li>
          <li>
            {t('Not a database. It holds formulas and where they were reported, neither structures nor properties.')}
          </li>
        </ul>
        <h2>{t('What is left out')}</h2>
        <p>
          {t(
            'Ionic compositions have one kind of anion (N P As Sb, O S Se Te, F Cl Br I) and one or more cations in their usual oxidation states, balanced to zero charge. Alloys, borides, carbides and silicides, which have no anion, stand in lists of their own, the intermetallic ones, by their elements and amounts alone. Hydrogen, noble gases and organic carbon are out. Look up such a formula and the page says why it has no score.',
          )}
        </p>
        <h2 id="own-data">{t('Using your own database')}</h2>
        <p>
          {t(
            'Any list of known inorganic compounds will do; a CSV with a column of formulas is enough. Data stays on this machine.',
          )}
        </p>
        <pre>
          <code>{'npx incognita ingest FILE\nnpx incognita build'}</code>
        </pre>
        <p>
          {t(
            'The first database that you ingest takes the place of the built-in data, or joins it with --keep-built-in. Ingest several, and a composition counts as known if any of them reports it.',
          )}
        </p>
        <h2>{t('The papers behind it')}</h2>
        <ul class="papers">
          {papers.map(({ authors, title, journal, doi }) => (
            <li>
              <cite lang="en" {...NOT_TRANSLATED}>
                {authors}, “{title}”, {journal}.
              </cite>{' '}
              <a href={`https://doi.org/${doi}`} rel="noreferrer">
                doi:{doi}
              </a>
            </li>
          ))}
        </ul>
      </article>
    </Layout>
  );
}
