import type { PageContext } from './page-context.js';

/** What a browser has to know to install the pages as an application. */
export function webManifest({ assetVersion, language }: Pick<PageContext, 'assetVersion' | 'language'>): string {
  return JSON.stringify({
    name: 'Incognita',
    short_name: 'Incognita',
    lang: language,
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#fbfaf8',
    theme_color: '#0f6670',
    icons: [
      { src: `/assets/icon.svg?v=${assetVersion}`, sizes: 'any', type: 'image/svg+xml', purpose: 'any maskable' },
    ],
  });
}
