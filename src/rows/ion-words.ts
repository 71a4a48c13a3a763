import { readIon } from '../chemistry/ions/ion.js';

/** The words of an address such as "Fe3+,O2-", readable or not; the plus sign of an address that was typed by hand arrives as a space. */
export function ionWords(text: string): string[] {
  const words = text.split(/[,\u3001]/).flatMap((part) => {
    const word = part.trim().replaceAll('\u2212', '-');
    return word === '' ? [] : [part.endsWith(' ') && readIon(`${word}+`) ? `${word}+` : word];
  });
  return [...new Set(words.flatMap((word) => word.split(/\s+/)))];
}
