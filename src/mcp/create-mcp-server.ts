import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { setImmediate as nextPass } from 'node:timers/promises';
import { z } from 'zod';
import { STANDARD_LIMITS } from '../api/server-limits.js';
import { toWire } from '../api/wire.js';
import { IncognitaError, workCancelled } from '../errors.js';
import { inTurn } from '../jobs/in-turn.js';
import { exportRecord } from '../service/rows/export-record.js';
import { answerEach } from '../service/answer-each.js';
import { message } from '../messages/message.js';
import type { Service } from '../service/service.js';
import type { FormulaFailure } from '../service/types.js';
import { currentLists } from '../store/current-lists.js';
import type { ListMetadata } from '../store/types.js';
import { version } from '../version.js';

/** Formulas of one call. */
const MAX_FORMULAS = 100;
/** Rows of one page. */
const MAX_ROWS = 200;

/** What every tool is: it reads the workspace, and the same question has the same answer. */
const READ_ONLY = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

const symbols = z.array(z.string().max(3)).max(20).optional();
const formulas = z
  .array(z.string().min(1).max(500))
  .min(1)
  .max(MAX_FORMULAS)
  .describe('chemical formulas in any usual spelling, e.g. SrTiO3');

/** A server, and what its owner has to wait for. */
export interface McpSession {
  readonly server: McpServer;
  /** Resolves once every call that has been read is answered. Closing the server before that gives up what is in work. */
  readonly answered: () => Promise<void>;
}

/** What the SDK says of a call: the signal is that of the client's `notifications/cancelled`, and of the end of the session. */
interface Call {
  readonly signal: AbortSignal;
}

/**
 * A server of the Model Context Protocol over the use cases of a workspace, for agents: lists, rows, scores, explanations
 * and stability. Nothing can be changed through it. Fields are those of the HTTP API. Calls are worked on in turn, in short
 * steps; one that its client cancels stops after the step that it is in (a formula, a part of a list).
 *
 * @param callMs how long the formulas of one call may take, without those of others, in milliseconds; as long as those of
 *   the HTTP API by default
 */
export function createMcpServer(service: Service, callMs = STANDARD_LIMITS.querySeconds * 1000): McpSession {
  const server = new McpServer({ name: 'incognita', version });
  const calls = new Set<Promise<Answer>>();
  const answer = (call: Call, work: (steps: Steps) => Promise<Record<string, unknown>>): Promise<Answer> => {
    const answered = answerOf(() => work(new Steps(call.signal, callMs)));
    calls.add(answered);
    return answered.finally(() => calls.delete(answered));
  };

  server.registerTool(
    'list_score_lists',
    {
      title: 'Score lists',
      description:
        'The published lists of candidates: inorganic compositions that are not known compounds, ranked by how likely they exist. The ids are used by browse_list.',
      annotations: READ_ONLY,
    },
    (call) =>
      answer(call, (steps) =>
        steps.next(() => {
          const lists = service.lists();
          const current = new Set(currentLists(lists).map(({ id }) => id));
          return { lists: lists.map((list) => summary(list, current.has(list.id))) };
        }),
      ),
  );

  server.registerTool(
    'browse_list',
    {
      title: 'Rows of a score list',
      description:
        'Candidates of a list, best first, filtered by elements, chemical system or formula. The score is the estimated probability that a crystal database reports the composition.',
      inputSchema: {
        list: z.string().max(60).describe('id such as ternary-ionic-v1, or the number of elements, e.g. 3'),
        elements: symbols.describe('all of these must be present'),
        exclude: symbols.describe('none of these may be present'),
        any_of: symbols.describe('at least one of these must be present'),
        only_of: symbols.describe('no others may be present: a chemical system with its subsystems'),
        chemical_system: z.string().max(100).optional().describe('exactly these elements; * is any one, e.g. Li-*-O'),
        anonymous_formula: z.string().max(60).optional().describe('formula type, e.g. ABC3'),
        score_min: z.number().min(0).max(1).optional(),
        limit: z.number().int().min(1).max(MAX_ROWS).default(20),
        cursor: z.string().max(500).optional().describe('next of the page before'),
      },
      annotations: READ_ONLY,
    },
    ({ list, any_of: anyOf, chemical_system: chemicalSystem, anonymous_formula: anonymousFormula, ...query }, call) =>
      answer(call, async (steps) => {
        const { score_min: scoreMin, only_of: onlyOf, limit, cursor, ...rest } = query;
        const filter = { ...rest, anyOf, chemicalSystem, onlyOf, anonymousFormula, scoreMin };
        const parts = await steps.next(() => service.preparation(list, filter));
        while (!(await steps.next(() => parts.next())).done);
        return steps.next(() => {
          const page = service.browse(list, { ...filter, limit, cursor });
          const reported = service.reported(page.rows.map(({ formula }) => formula));
          return {
            list: page.list.id,
            total: page.total,
            next: page.next,
            rows: page.rows.map((row) => ({
              ...exportRecord({ ...row, known: false }),
              reported_by: reported.get(row.formula) ?? [],
            })),
          };
        });
      }),
  );

  server.registerTool(
    'score_compositions',
    {
      title: 'Scores of compositions',
      description:
        'Score, rank and known or not of any compositions, whether a list has them or not. A formula that cannot be read has an error of its own.',
      inputSchema: { formulas },
      annotations: READ_ONLY,
    },
    (query, call) =>
      answer(call, async (steps) => ({
        scores: toWire(await steps.oneByOne(query.formulas, (formula) => service.scores([formula])[0]!)),
      })),
  );

  server.registerTool(
    'explain_composition',
    {
      title: 'Why a composition has its score',
      description:
        'What each model says, the nearest known compounds, oxidation states, and what else is known in the chemical system.',
      inputSchema: { formula: z.string().min(1).max(500).describe('a chemical formula, e.g. SrTiO3') },
      annotations: READ_ONLY,
    },
    ({ formula }, call) =>
      answer(call, (steps) => steps.next(() => ({ composition: toWire(service.composition(formula)) }))),
  );

  server.registerTool(
    'stability',
    {
      title: 'Competing phases',
      description:
        'Competing phases of compositions by the energies of the workspace, and the formation energy that a compound would have to beat. A formula that cannot be read has an error of its own.',
      inputSchema: { formulas },
      annotations: READ_ONLY,
    },
    (query, call) =>
      answer(call, async (steps) => ({
        stability: toWire(await steps.oneByOne(query.formulas, (formula) => service.stability([formula])[0]!)),
      })),
  );

  return {
    server,
    answered: async () => {
      // A message that has just been read becomes a call within this pass of the event loop; its answer is written within that of its end.
      await nextPass();
      while (calls.size > 0) {
        await Promise.allSettled(calls);
        await nextPass();
      }
    },
  };
}

interface Answer {
  [key: string]: unknown;
  content: { type: 'text'; text: string }[];
  /** The same as an object; absent from an error. */
  structuredContent?: Record<string, unknown>;
  /** Absent from an answer that is no error. */
  isError?: boolean;
}

/** The result of a tool; errors that a user can meet are answers, so that an agent can mend its question. */
async function answerOf(work: () => Promise<Record<string, unknown>>): Promise<Answer> {
  try {
    const result = await work();
    return { content: [{ type: 'text', text: JSON.stringify(result) }], structuredContent: result };
  } catch (error) {
    if (!(error instanceof IncognitaError)) throw error;
    return { content: [{ type: 'text', text: `${error.code}: ${error.message}` }], isError: true };
  }
}

/** The work of one call, in steps between which the client is heard. */
class Steps {
  readonly #signal: AbortSignal;
  readonly #callMs: number;

  constructor(signal: AbortSignal, callMs: number) {
    this.#signal = signal;
    this.#callMs = callMs;
  }

  /** What a step gives, when it is its turn. Rejects with CANCELLED, without taking it, if the client has cancelled the call. */
  next<T>(step: () => T): Promise<T> {
    return inTurn(() => {
      if (this.#signal.aborted) throw workCancelled();
      return step();
    });
  }

  /**
   * Answers about formulas, in their order. Rejects with TIMEOUT if they take more than `callMs`: formulas of dozens of
   * elements take most of a second each.
   */
  async oneByOne<One>(formulas: readonly string[], ask: (formula: string) => One): Promise<(One | FormulaFailure)[]> {
    let spent = 0;
    const answers: (One | FormulaFailure)[] = [];
    for (const formula of formulas) {
      if (spent > this.#callMs) {
        const count = answers.length;
        throw new IncognitaError('TIMEOUT', message('request.answers-timeout', { count }), { answered: count });
      }
      await this.next(() => {
        const begun = performance.now();
        answers.push(...answerEach([formula], ask));
        spent += performance.now() - begun;
      });
    }
    return answers;
  }
}

function summary(list: ListMetadata, current: boolean): Record<string, unknown> {
  const { id, arity, kind, version: number, rows, publishedAt, known, sources } = list;
  return {
    id,
    arity,
    kind,
    version: number,
    rows,
    current,
    published_at: publishedAt,
    known_compounds: known.inSpace,
    sources: sources.map(({ name, title = name }) => title),
  };
}
