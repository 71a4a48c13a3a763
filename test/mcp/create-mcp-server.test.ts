import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createMcpServer } from '../../src/mcp/create-mcp-server.js';
import { Service } from '../../src/service/service.js';
import { textbookWorkspace } from '../fixtures/workspace.js';
import { runCli } from '../cli/run-cli.js';

/** The SDK's client, connected to a server over the textbook workspace. */
async function client(callMs?: number, asked: (service: Service) => void = () => {}): Promise<Client> {
  const { workspace, remove } = await textbookWorkspace();
  const service = new Service(workspace);
  asked(service);
  const { server } = createMcpServer(service, callMs);
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  const connected = new Client({ name: 'test', version: '1' });
  await Promise.all([server.connect(ours), connected.connect(theirs)]);
  onTestFinished(async () => {
    await connected.close();
    remove();
  });
  return connected;
}

describe('the Model Context Protocol server', () => {
  it('has tools that only read', async () => {
    const { tools } = await (await client()).listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'list_score_lists',
      'browse_list',
      'score_compositions',
      'explain_composition',
      'stability',
    ]);
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint === true)).toBe(true);
  });

  it('browses a list, page by page, with the fields of the API', async () => {
    const agent = await client();
    const call = async (name: string, args: object): Promise<Record<string, unknown>> => {
      const { structuredContent, content } = await agent.callTool({ name, arguments: { ...args } });
      expect(JSON.parse((content as [{ text: string }])[0].text)).toEqual(structuredContent);
      return structuredContent as Record<string, unknown>;
    };
    const { lists } = (await call('list_score_lists', {})) as {
      lists: { id: string; current: boolean; arity: number }[];
    };
    const { id } = lists.find(({ current, arity }) => current && arity === 3)!;
    const first = await call('browse_list', { list: id, limit: 2 });
    const second = await call('browse_list', { list: id, limit: 2, cursor: first['next'] });
    const ranks = [first, second].flatMap(({ rows }) => (rows as { rank: number }[]).map(({ rank }) => rank));
    expect(ranks).toEqual([1, 2, 3, 4]);
    const [row] = first['rows'] as { formula: string }[];
    expect(Object.keys(row!)).toEqual(expect.arrayContaining(['formula', 'score', 'anion', 'reported_by']));
    const { scores } = await call('score_compositions', { formulas: [row!.formula, 'Qq2O'] });
    expect(scores).toMatchObject([{ formula: row!.formula }, { error: expect.anything() as unknown }]);
    const { composition } = await call('explain_composition', { formula: row!.formula });
    expect(composition).toMatchObject({ formula: row!.formula });
  });

  it.each<[string, unknown]>([
    ['browse_list', {}],
    ['browse_list', { list: '../../etc/passwd' }],
    ['browse_list', { list: '__proto__' }],
    ['browse_list', { list: '3', limit: 1e9 }],
    ['browse_list', { list: '3', limit: -1 }],
    ['browse_list', { list: '3', cursor: "'; DROP TABLE candidate; --" }],
    ['browse_list', { list: '3', chemical_system: '('.repeat(100) }],
    ['browse_list', { list: '3', anonymous_formula: 'ABC(' }],
    ['browse_list', { list: '3', elements: ['Qq'] }],
    ['browse_list', { list: '3', score_min: 'NaN' }],
    ['score_compositions', { formulas: 'NaCl' }],
    ['score_compositions', { formulas: [] }],
    ['score_compositions', { formulas: [{ toString: 'NaCl' }] }],
    ['explain_composition', { formula: '(((('.repeat(100) }],
    ['explain_composition', { formula: 'A'.repeat(100_000) }],
    ['explain_composition', { formula: '\u0000' }],
    ['stability', { formulas: null }],
    ['stability', undefined],
    ['no_such_tool', {}],
  ])('%s of %j is refused with a sentence, and the server goes on', async (name, args) => {
    const agent = await client();
    const { isError, content } = await agent.callTool({ name, arguments: args as Record<string, unknown> });
    const [{ text }] = content as [{ text: string }];
    expect([isError, text.length > 10, /\n\s+at /.test(text)]).toEqual([true, true, false]);
    expect((await agent.callTool({ name: 'list_score_lists', arguments: {} })).isError).toBeUndefined();
  });

  it('scores each formula of a batch, however wrong, and names the wrong ones', async () => {
    const agent = await client();
    const formulas = ['NaCl', 'constructor', '1e400', 'Na0', '🧂', 'BaTiO3'];
    const scored = await agent.callTool({ name: 'score_compositions', arguments: { formulas } });
    expect(scored.isError).toBeUndefined();
    expect((scored.structuredContent as { scores: unknown[] }).scores).toHaveLength(formulas.length);
    const stable = await agent.callTool({ name: 'stability', arguments: { formulas } });
    expect(stable.isError).toBeUndefined();
    const answers = (stable.structuredContent as { stability: { query?: string; error?: { code: string } }[] })
      .stability;
    expect(answers).toHaveLength(formulas.length);
    expect(answers.flatMap(({ query, error }) => (error ? [`${query} ${error.code}`] : []))).toEqual(
      formulas.slice(1, 5).map((formula) => `${formula} FORMULA_INVALID`),
    );
    expect(answers[5]).toMatchObject({ formula: 'BaO3Ti' });
  });

  it.each(['score_compositions', 'stability'])('gives %s up if its formulas take too long', async (name) => {
    const agent = await client(-1);
    const { isError, content } = await agent.callTool({ name, arguments: { formulas: ['NaCl', 'KCl'] } });
    expect([isError, content]).toEqual([
      true,
      [{ type: 'text', text: 'TIMEOUT: Only 0 formulas were answered in time. Send fewer at a time.' }],
    ]);
  });

  it.each(['score_compositions', 'stability'])('stops the work on %s that its client cancels', async (name) => {
    const controller = new AbortController();
    const asked: string[] = [];
    const agent = await client(undefined, (service) => {
      for (const method of ['scores', 'stability'] as const) {
        const ask = service[method].bind(service) as (formulas: readonly string[]) => never;
        service[method] = (formulas: readonly string[]) => {
          asked.push(...formulas);
          if (asked.length === 3) controller.abort('no longer wanted');
          return ask(formulas);
        };
      }
    });
    const formulas = Array.from({ length: 100 }, (_, n) => `Na${n + 1}Cl`);
    await expect(
      agent.callTool({ name, arguments: { formulas } }, undefined, { signal: controller.signal }),
    ).rejects.toThrow('no longer wanted');
    const stopped = asked.length;
    expect(stopped).toBeLessThan(formulas.length);
    // Others are answered, and nothing more is done for the one that was cancelled.
    expect(await agent.callTool({ name: 'list_score_lists', arguments: {} })).not.toHaveProperty('isError');
    expect(asked).toHaveLength(stopped);
  });

  it('stops reading a list for a client that is gone', async () => {
    let parts = 0;
    const controller = new AbortController();
    const agent = await client(undefined, (service) => {
      service.preparation = function* () {
        for (; parts < 1_000_000; parts++) {
          if (parts === 2) controller.abort();
          yield;
        }
      };
    });
    const call = agent.callTool({ name: 'browse_list', arguments: { list: '3' } }, undefined, controller);
    await expect(call).rejects.toThrow('abort');
    await agent.callTool({ name: 'list_score_lists', arguments: {} });
    expect(parts).toBeLessThan(1_000_000);
  });

  it('answers what it was asked before its input ended', async () => {
    const { dir, remove } = await textbookWorkspace();
    const clientInfo = { name: 'test', version: '1' };
    const calls = [
      { id: 1, method: 'initialize', params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo } },
      { method: 'notifications/initialized' },
      {
        id: 2,
        method: 'tools/call',
        params: { name: 'stability', arguments: { formulas: ['NaCl', 'KCl', 'BaTiO3'] } },
      },
    ];
    try {
      const input = calls.map((call) => `${JSON.stringify({ jsonrpc: '2.0', ...call })}\n`).join('');
      const { status, stdout } = await runCli(['mcp', '--workspace', dir], { input });
      expect([status, stdout.split('\n').filter((line) => line.includes('"id":2'))]).toEqual([0, [expect.any(String)]]);
    } finally {
      remove();
    }
  });

  it('ends with a sentence if a message is too long to be read', async () => {
    const { dir, remove } = await textbookWorkspace();
    try {
      const { status, stderr } = await runCli(['mcp', '--workspace', dir], { input: `${'x'.repeat(11 << 20)}\n` });
      expect([status, stderr]).toEqual([2, expect.stringMatching(/^incognita: The client sent a message of more/)]);
    } finally {
      remove();
    }
  });

  it('answers wrong questions with what is wrong', async () => {
    const agent = await client();
    const { isError, content } = await agent.callTool({ name: 'explain_composition', arguments: { formula: 'Qq2O' } });
    expect([isError, (content as [{ text: string }])[0].text]).toEqual([
      true,
      expect.stringContaining('FORMULA_INVALID'),
    ]);
    const many = await agent.callTool({ name: 'score_compositions', arguments: { formulas: Array(101).fill('NaCl') } });
    expect(many.isError).toBe(true);
  });
});
