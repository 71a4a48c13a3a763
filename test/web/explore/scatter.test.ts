import { describe, expect, it, onTestFinished } from 'vitest';
import { computeColumns } from '../../../src/service/columns/compute-columns.js';
import { silentControl } from '../../../src/run-control.js';
import { NOW } from '../../fixtures/workspace.js';
import { servePages } from '../serve-pages.js';

async function site() {
  const { origin, close } = await servePages({
    prepare: (workspace) => computeColumns(workspace, 'ternary', { names: ['gap'], top: 20 }, silentControl, () => NOW),
  });
  onTestFinished(close);
  return (path: string) => fetch(`${origin}${path}`).then((response) => response.text());
}

describe('two columns of a view as a plot', () => {
  it('has a point for each row, which leads to its composition, without any script', async () => {
    const read = await site();
    const html = await read('/scatter?list=ternary&x=score&y=rank&elements=O');
    const points = [...html.matchAll(/<a href="\/compositions\/([^"]+)" aria-label="\1: [^"]+">/g)];
    const listed = (await read('/view.csv?list=ternary&elements=O&columns=score')).trim().split('\n').slice(1);
    expect(points.length).toBeGreaterThanOrEqual(listed.length);
    expect(points[0]![1]).toBe(listed[0]!.split(',')[0]);
    expect(html).toMatch(/<option value="score" selected/);
    expect(html).toContain('name="elements" value="O"');
    expect(await read('/?list=ternary&elements=O')).toContain('href="/scatter?list=ternary&amp;elements=O"');
  });

  it('draws what was computed, leaves out rows without a value, and is a file as other figures are', async () => {
    const read = await site();
    const html = await read('/scatter?list=ternary&x=gap&y=gap_standard_deviation');
    expect([...html.matchAll(/class="scatter-point"/g)]).toHaveLength(20);
    expect(html).toContain('of which 20 have both values');
    expect(html).toContain('gap / eV');
    expect(html).toMatch(/href="data:text\/csv[^"]*formula%2Cgap%2Cgap_standard_deviation/);
    const svg = await read('/scatter?list=ternary&x=gap&y=gap_standard_deviation&figure=scatter');
    expect(svg).toMatch(/^<\?xml /);
    expect(svg).not.toContain('<a ');
    expect([...svg.matchAll(/class="scatter-point"/g)]).toHaveLength(20);
  });

  it('takes usual columns for those that are not there', async () => {
    const read = await site();
    expect(await read('/scatter?x=nothing&y=%3Cscript%3E')).toMatch(/<option value="score" selected/);
  });
});
