import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestHandler } from 'express';

const FIGURE_ID = /^[a-z0-9][a-z0-9-]{0,80}$/;

/** A drawing brings its style and asks for nothing else. */
const FILE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/** Opening tags, whose attributes are quoted. */
const OPENING_LINK = /<a (?:[^>"]|"[^"]*")*>/g;

/**
 * Answers `?figure=ID` on any page with that figure of it as an SVG file. The page is rendered as always, and the drawing taken out of it: so that a file
 * shows what the page shows, and a new figure needs nothing but its name.
 */
export function figureFile(assetFolder: string): RequestHandler {
  let style: string | undefined;
  return (request, response, next) => {
    const id = request.query['figure'];
    if (typeof id !== 'string' || !FIGURE_ID.test(id)) return next();
    const send = response.send.bind(response);
    response.send = (body: unknown) => {
      response.send = send;
      if (typeof body !== 'string' || response.statusCode !== 200) return send(body);
      style ??= readFileSync(join(assetFolder, 'figure.css'), 'utf8');
      const figure = standaloneFigure(body, id, style);
      if (figure === null) return send(body);
      response.set('Content-Security-Policy', FILE_POLICY);
      return response.type('image/svg+xml').attachment(`incognita-${id}.svg`).send(figure);
    };
    return next();
  };
}

/** The drawing of a figure of a page as a file of its own, with the style that the page gives it; null if the page has no such figure. */
export function standaloneFigure(page: string, id: string, style: string): string | null {
  const figure = page.indexOf(`<figure data-plot="${id}"`);
  const begin = page.indexOf('<svg ', figure);
  const end = page.indexOf('</svg>', begin);
  if (figure < 0 || begin < 0 || end < 0) return null;
  const close = page.indexOf('>', begin);
  const attributes = page.slice(begin + '<svg '.length, close);
  const [, , width, height] = (/viewBox="([^"]*)"/.exec(attributes)?.[1] ?? '').split(' ');
  if (width === undefined || height === undefined) return null;
  const kept = attributes.replace(/ ?(?:width|height)="[^"]*"/g, '');
  // Links would lead nowhere.
  const drawing = page
    .slice(close + 1, end)
    .replace(OPENING_LINK, '<g>')
    .replaceAll('</a>', '</g>');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ${kept}>`,
    `<style>${style}</style><rect width="${width}" height="${height}" fill="#ffffff" />`,
    `${drawing}</svg>\n`,
  ].join('');
}
