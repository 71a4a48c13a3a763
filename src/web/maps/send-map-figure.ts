import type { Response } from 'express';
import type { VNode } from 'preact';
import type { PageContext } from '../page-context.js';
import { renderFigure } from '../render-page.js';

/** Answers with a map as an SVG file. */
export function sendMapFigure(response: Response, context: PageContext, name: string, figure: VNode): void {
  response
    .attachment(`incognita-${name}.svg`)
    .type('image/svg+xml')
    .send(`<?xml version="1.0" encoding="UTF-8"?>\n${renderFigure(figure, context.language)}`);
}
