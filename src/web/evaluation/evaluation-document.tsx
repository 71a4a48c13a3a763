import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderToString } from 'preact-render-to-string';
import type { EvaluationReport } from '../../evaluation/types.js';
import { EvaluationBody } from './evaluation-body.js';
import { assetFolder } from '../page-assets.js';

/** Nothing but its own stylesheet: the file shows the same wherever it is opened, and calls nobody. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** An evaluation as one HTML file that needs nothing else: the page's content with the page's stylesheet in it. */
export function evaluationDocument(report: EvaluationReport): string {
  const css = readFileSync(join(assetFolder(), 'page.css'), 'utf8');
  const page = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>How well the models do · Incognita</title>
        <style dangerouslySetInnerHTML={{ __html: css }} />
      </head>
      <body>
        <main class="report">
          <h1>How well the models do</h1>
          <EvaluationBody report={report} />
        </main>
      </body>
    </html>
  );
  return `<!doctype html>${renderToString(page)}`;
}
