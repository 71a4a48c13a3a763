import { h, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { PageContext } from './page-context.js';
import { LanguageContext } from './text/use-text.js';

/** The whole document as text, in the language of its context. */
export function renderPage<Props extends { readonly context: PageContext }>(page: VNode<Props>): string {
  const { language } = page.props.context;
  return `<!doctype html>${renderToString(h(LanguageContext.Provider, { value: language }, page))}`;
}
