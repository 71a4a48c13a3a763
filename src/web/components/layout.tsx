import type { ComponentChildren } from 'preact';
import type { Theme } from '../text/choose-theme.js';
import type { PageContext } from '../page-context.js';
import { SiteFooter } from './site-footer.js';
import { SiteHeader, type Section } from './site-header.js';
import { DamagedNotice } from './damaged-notice.js';
import { BuildingNotice } from './building-notice.js';
import { BuiltInNotice } from './built-in-notice.js';
import { useText } from '../text/use-text.js';

interface LayoutProps {
  readonly context: PageContext;
  /** What the browser's tab says before the name of the site. */
  readonly title: string;
  readonly section: Section | null;
  /** Where there is no script, the page is loaded again after so many seconds: something on it is under way. */
  readonly reloadSeconds?: number | undefined;
  readonly children: ComponentChildren;
}

/** One style in the colours that the system asks for, and the same with light or dark ones always. */
const STYLESHEETS: Readonly<Record<Theme, string>> = {
  auto: 'page.css',
  light: 'page-light.css',
  dark: 'page-dark.css',
};

/** The frame of every page: head, header, what has to be known about the data, the page's own part, footer. */
export function Layout({ context, title, section, reloadSeconds, children }: LayoutProps) {
  const t = useText();
  const asset = (name: string) => `/assets/${name}?v=${context.assetVersion}`;
  return (
    <html lang={context.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={context.theme === 'auto' ? 'light dark' : context.theme} />
        <title>{`${title} · Incognita`}</title>
        <link rel="stylesheet" href={asset(STYLESHEETS[context.theme])} />
        <link rel="manifest" href={asset('manifest.webmanifest')} />
        <link rel="icon" type="image/svg+xml" href={asset('icon.svg')} />
        {reloadSeconds === undefined ? null : (
          <noscript>
            <meta http-equiv="refresh" content={String(reloadSeconds)} />
          </noscript>
        )}
        <script type="module" src={asset('page.js')} />
      </head>
      <body>
        <a class="skip" href="#main">
          {t('frame.skip')}
        </a>
        <SiteHeader section={section} />
        <BuiltInNotice status={context.status} />
        <DamagedNotice status={context.status} />
        <BuildingNotice status={context.status} />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter context={context} />
        <p id="announcer" class="visually-hidden" role="status" />
      </body>
    </html>
  );
}
