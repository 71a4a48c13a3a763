import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** The whole document as text. */
export function renderPage<Props>(page: VNode<Props>): string {
  return `<!doctype html>${renderToString(page)}`;
}
