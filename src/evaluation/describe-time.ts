import { message, type Message } from '../messages/message.js';
import type { TimeSplit } from './types.js';

/** Says how many compounds are on each side of a year, and what became of those without one. */
export function describeTime({ until, before, after, undated, undatedAs }: TimeSplit): Message {
  const year = String(until);
  return undatedAs === 'before'
    ? message('evaluation.time-before', { year, before: before + undated, after, undated })
    : message('evaluation.time-left-out', { year, before, after, undated });
}
