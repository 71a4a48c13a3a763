import { aboutWords } from './ja/about-words.js';
import { compositionWords } from './ja/composition-words.js';
import { elementNames } from './ja/element-names.js';
import { evaluationWords } from './ja/evaluation-words.js';
import { exploreWords } from './ja/explore-words.js';
import { frameWords } from './ja/frame-words.js';
import { listWords } from './ja/list-words.js';
import { mapWords } from './ja/map-words.js';

/** The interface in Japanese, by its English sentences. */
export const japanese: ReadonlyMap<string, string> = new Map(
  [elementNames, frameWords, exploreWords, compositionWords, mapWords, listWords, evaluationWords, aboutWords].flatMap(
    (words) => Object.entries(words),
  ),
);
