import { h, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { ReportedSince, type Reported } from './components/reported-mark.js';
import type { PageContext } from './page-context.js';
import type { Language } from '../messages/languages.js';
import { LanguageContext, PageAddressContext } from './text/use-text.js';

/** A figure as a file of its own, in a language. */
export function renderFigure(figure: VNode, language: Language): string {
  return renderToString(h(LanguageContext.Provider, { value: language }, figure));
}

/** The whole document as text, in the language of its context; `reported` are those of its candidates that are known by now. */
export function renderPage<Props extends { readonly context: PageContext }>(
  page: VNode<Props>,
  reported: Reported = new Map(),
): string {
  const { language, address } = page.props.context;
  const marked = h(ReportedSince.Provider, { value: reported }, page);
  const placed = h(PageAddressContext.Provider, { value: address }, marked);
  return `<!doctype html>${renderToString(h(LanguageContext.Provider, { value: language }, placed))}`;
}
