import { message, type Message } from '../../messages/message.js';
import type { Flag } from './flag.js';

/** Why a candidate has a flag, as a sentence. */
export function flagReason({ name, about }: Flag): Message {
  const [first = '', second = '', third = '', fourth = ''] = about;
  switch (name) {
    case 'rare-state':
      return message('flag-reason.rare-state', { ion: first, anion: second, own: Number(third), all: Number(fourth) });
    case 'redox-conflict':
      return message('flag-reason.redox-conflict', { oxidant: first, reductant: second });
    case 'acidic-oxides':
      return message('flag-reason.acidic-oxides', { ions: about });
    case 'no-balance':
      return message('flag-reason.no-balance', { anion: first });
    case 'noble-oxide':
      return message('flag-reason.noble-oxide', { ion: first });
    case 'metallic':
      return message('flag-reason.metallic', { difference: first });
    case 'equal-cations':
      return message('flag-reason.equal-cations', { first, second, ends: about.slice(2) });
    case 'other-stoichiometries':
      return message('flag-reason.other-stoichiometries', { count: Number(first), formulas: about.slice(1) });
    case 'inside-series':
      return message('flag-reason.inside-series', {
        ion: first,
        count: Number(second),
        smaller: third,
        larger: fourth,
      });
    case 'beyond-series':
      return message(third === 'larger' ? 'flag-reason.beyond-series' : 'flag-reason.before-series', {
        ion: first,
        count: Number(second),
        end: fourth,
      });
  }
}
