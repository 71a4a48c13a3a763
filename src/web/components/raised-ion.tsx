import type { VNode } from 'preact';
import { readIon } from '../../chemistry/ions/ion.js';
import { IonWord } from './ion.js';

/** For `Text`: values of a message that are ions, with their charges raised. */
export function raisedIon(_name: string, value: unknown): VNode | undefined {
  return typeof value === 'string' && readIon(value) ? <IonWord text={value} /> : undefined;
}
