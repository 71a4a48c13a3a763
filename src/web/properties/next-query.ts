import type { Goal } from '../../properties/acquisition.js';

/** What the page "Next" is asked. */
export interface NextQuery {
  readonly property: string | undefined;
  readonly goal: Goal | undefined;
  /** As it was typed. */
  readonly target: string;
}

/** Reads the question from an address; what makes no sense is left out. */
export function readNextQuery(params: URLSearchParams): NextQuery {
  const property = params.get('property')?.trim() || undefined;
  const target = (params.get('target') ?? '').trim().slice(0, 30);
  const goal = params.get('goal');
  if (property === undefined) return { property, goal: undefined, target };
  if (goal === 'target' && target !== '' && Number.isFinite(Number(target))) {
    return { property, goal: { kind: 'target', target: Number(target) }, target };
  }
  return { property, goal: { kind: goal === 'min' ? 'min' : 'max' }, target };
}
