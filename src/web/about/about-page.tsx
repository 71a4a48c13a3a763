import { Formula } from '../components/formula.js';
import { Ion } from '../components/ion.js';
import { Layout } from '../components/layout.js';
import { Text } from '../components/text.js';
import { NOT_TRANSLATED } from '../not-translated.js';
import type { PageContext } from '../page-context.js';
import { papers } from './papers.js';
import { useText } from '../text/use-text.js';

/** What this is, what a score means, what it is not, and whose ideas it rests on. */
export function AboutPage({ context }: { context: PageContext }) {
  const t = useText();
  return (
    <Layout context={context} title={t('frame.about')} section="about">
      <article class="narrow prose">
        <h1>{t('about.title')}</h1>
        <p class="lede">{t('about.lead')}</p>
        <h2>{t('about.how')}</h2>
        <p>
          <Text
            id="about.how-text"
            formula={<Formula text="BaTiO3" />}
            first={<Ion ion={{ element: 'Ba', charge: 2 }} />}
            second={<Ion ion={{ element: 'Ti', charge: 4 }} />}
            third={<Ion ion={{ element: 'O', charge: -2 }} />}
          />
        </p>
        <p>
          <Text id="about.how-well" evaluation={<a href="/evaluation">{t('frame.evaluation')}</a>} />
        </p>
        <h2 id="score">{t('frame.what-a-score-means')}</h2>
        <p>{t('about.score')}</p>
        <h2>{t('about.not')}</h2>
        <ul>
          <li>{t('about.not-proof')}</li>
          <li>{t('about.not-verdict')}</li>
          <li>{t('about.not-stability')}</li>
          <li>{t('about.not-database')}</li>
        </ul>
        <h2>{t('about.left-out')}</h2>
        <p>{t('about.left-out-text')}</p>
        <h2 id="own-data">{t('about.own')}</h2>
        <p>{t('about.own-text')}</p>
        <pre>
          <code>{'npx incognita ingest FILE\nnpx incognita build'}</code>
        </pre>
        <p>{t('about.own-several')}</p>
        <h2>{t('about.papers')}</h2>
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
