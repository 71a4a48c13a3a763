import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/messages/languages.js';
import { computeColumns } from '../../../src/service/columns/compute-columns.js';
import { silentControl } from '../../../src/run-control.js';
import { Service } from '../../../src/service/service.js';
import { PredictedProperties } from '../../../src/web/composition/predicted-properties.js';
import { NextPage } from '../../../src/web/properties/next-page.js';
import { readNextQuery } from '../../../src/web/properties/next-query.js';
import { PropertiesPage } from '../../../src/web/properties/properties-page.js';
import { PropertyPage } from '../../../src/web/properties/property-page.js';
import { renderPage } from '../../../src/web/render-page.js';
import { smallProperty } from '../../fixtures/small-property.js';
import { NOW, publishRows, sampleRows } from '../../store/sample-list.js';
import { temporaryWorkspace } from '../../store/temporary-workspace.js';

function sample() {
  const workspace = temporaryWorkspace();
  workspace.properties.save(smallProperty('gap'));
  workspace.outcomes.add([{ formula: 'BaTiO3', outcome: 'not made', value: null, date: '2030-01-02', note: '1000 K' }]);
  const list = publishRows(workspace, sampleRows(40));
  return { workspace, list, service: new Service(workspace) };
}

const contextIn = (language: (typeof LANGUAGES)[number], service: Service) => ({
  language,
  address: '/',
  status: service.status(),
  theme: 'auto' as const,
  assetVersion: '1',
  origin: 'http://localhost',
});

describe('the pages of properties', () => {
  it('show how well each was learnt, in every language', () => {
    const { service } = sample();
    const [list, one] = ['en', 'ja'].map((language) => {
      const context = contextIn(language as 'en', service);
      return [
        renderPage(<PropertiesPage context={context} properties={service.properties()} mayChange={false} />),
        renderPage(<PropertyPage context={context} property={service.property('gap')} />),
      ];
    })[0]!;
    expect(list).toContain('href="/properties/gap"');
    expect(list).toContain('property fit gap data/measured-band-gaps.csv');
    // Ten points each, and a curve of two.
    expect([...one!.matchAll(/<path class="plot-dots" d="([^"]*)"/g)].map(([, d]) => d!.match(/M/g)!.length)).toEqual([
      10, 10, 10, 10,
    ]);
    expect(one).toContain('Learning curve');
    expect(one).toContain('90 % interval');
  });

  it('say that whole compounds are left out if all rows are of one system', () => {
    const { service } = sample();
    const context = contextIn('en', service);
    const html = renderPage(
      <PropertyPage context={context} property={{ ...service.property('gap'), oneSystem: 'La-O-Sr' }} />,
    );
    expect(html).toContain('Whole compounds left out');
    expect(html).toContain('All rows are of the system La-O-Sr');
    expect(html).not.toContain('Whole chemical systems left out');
  });

  it('say what a property predicts for a composition, and if it is outside the domain', () => {
    const { service } = sample();
    const html = (formula: string) => {
      const context = contextIn('en', service);
      const page = <PredictedProperties values={service.predictedValues(formula)} />;
      return (
        renderPage(<PropertiesPage context={context} properties={[]} mayChange={false} />) +
        JSON.stringify(page.props.values)
      );
    };
    expect(html('RbF')).toContain('"name":"gap"');
    const [near] = service.predictedValues('LiF');
    const [far] = service.predictedValues('Pu2Os3');
    expect([near, far].map((each) => 'insideDomain' in each!.prediction && each!.prediction.insideDomain)).toEqual([
      true,
      false,
    ]);
    expect(service.predictedValues('Xx2O')[0]!.prediction).toHaveProperty('problem');
  });

  it('suggest what to try next, without what was tried', () => {
    const { service, list } = sample();
    const query = readNextQuery(new URLSearchParams('property=gap&goal=target&target=3'));
    expect(query.goal).toEqual({ kind: 'target', target: 3 });
    const suggestions = service.next({ property: 'gap', goal: query.goal, batch: 5, seed: 1 });
    expect(suggestions).toHaveLength(5);
    const [kept] = suggestions.map(({ formula }) => formula);
    const chemicalSystem = kept!.match(/[A-Z][a-z]?/g)!.join('-');
    const asked = { property: 'gap', goal: query.goal, batch: 50, seed: 1 };
    const few = service.next({ ...asked, list: list.id, filter: { chemicalSystem } });
    expect(few.map(({ formula }) => formula)).toContain(kept);
    expect(few.length).toBeLessThan(service.next(asked).length);
    expect(suggestions.map(({ acquisition }) => acquisition)).toEqual(
      suggestions.map(({ acquisition }) => acquisition).sort((a, b) => b - a),
    );
    const html = renderPage(
      <NextPage
        context={contextIn('en', service)}
        query={query}
        properties={service.properties()}
        lists={[list]}
        suggestions={suggestions}
        outcomes={service.outcomes()}
        mayChange={false}
      />,
    );
    expect(html).toContain('not made');
    expect(html).toContain('incognita outcomes add');
    expect(readNextQuery(new URLSearchParams('goal=min')).goal).toBeUndefined();
    expect(readNextQuery(new URLSearchParams('by=probability')).by).toBeUndefined();
  });

  it('suggest among the rows of a view, whose conditions can be dropped', () => {
    const { service, list } = sample();
    const query = readNextQuery(
      new URLSearchParams('property=gap&goal=min&by=improvement&list=ternary&exclude=Ba&search=O&gap_min=1'),
    );
    expect(query).toMatchObject({ by: 'improvement', view: { list: 'ternary', exclude: ['Ba'], where: ['gap>=1'] } });
    const html = renderPage(
      <NextPage
        context={contextIn('en', service)}
        query={query}
        properties={service.properties()}
        lists={[list]}
        suggestions={[]}
        outcomes={[]}
        mayChange={false}
      />,
    );
    expect(html).toContain('<input type="hidden" name="exclude" value="Ba"');
    const dropped = /id="drop-without-Ba"[^>]*href="([^"]*)"/.exec(html)![1]!.replaceAll('&amp;', '&');
    const again = readNextQuery(new URL(dropped, 'http://localhost').searchParams);
    expect(again).toEqual({ ...query, view: { ...query.view, exclude: [] } });
    expect(readNextQuery(new URLSearchParams('search=and+and')).typed).toBe('and and');
  });

  it('are columns of lists as well', () => {
    const { workspace, list, service } = sample();
    computeColumns(workspace, list.id, { names: ['gap'], top: 10 }, silentControl, () => NOW);
    const [row] = service.browse(list.id, { where: ['gap>0'], limit: 1 }).rows;
    const [predicted] = service.predictions('gap', [row!.formula]).predictions;
    expect(row!.columns).toMatchObject({
      gap: Number((predicted as { value: number }).value.toPrecision(6)),
      gap_inside_domain: expect.any(Boolean),
    });
    expect(service.columns(list.id).sets).toMatchObject([{ name: 'property:gap', current: true }]);
    workspace.properties.remove('gap');
    expect(service.columns(list.id).sets).toMatchObject([{ name: 'property:gap', current: false }]);
  });
});
