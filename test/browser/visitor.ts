import type { WatchedPage } from './chromium.js';

/** What a link, a heading or a piece of the page says: a part of it in any case of letters, or an expression. */
export type Words = string | RegExp;

/**
 * Somebody who reads pages and uses their links and forms. The same stories are those of one with a browser and its script
 * (`ChromiumVisitor`) and of one without script (`PlainVisitor`). Elements are named by CSS selectors.
 */
export interface Visitor {
  goto(path: string): Promise<void>;
  /** The address of the page that is shown. */
  address(): URL;
  /** Clicks the one element that is meant. */
  click(selector: string, words?: Words): Promise<void>;
  /** Clicks the one link of this name, in the whole page or inside of an element. */
  follow(name: Words, inside?: string): Promise<void>;
  /** Clicks the one button of this name. */
  press(name: string): Promise<void>;
  /** Types into the field of this label. */
  fill(label: string, value: string): Promise<void>;
  /** Chooses an option, by its label or its value, in the field of this label. */
  choose(label: string, option: string): Promise<void>;
  goBack(): Promise<void>;
  goForward(): Promise<void>;
  /** Waits until the page shows such an element. */
  shows(selector: string, words?: Words): Promise<void>;
  /** Waits until the page has such a heading. */
  found(name: Words): Promise<void>;
  /** What each of these elements says. */
  texts(selector: string): Promise<string[]>;
  /** What the first of these elements says. */
  text(selector: string): Promise<string>;
  attribute(selector: string, name: string): Promise<string | null>;
  /** What is in the field of this label. */
  valueOf(label: string): Promise<string>;
  /** Whether the text is on the page, and not folded away. */
  seesText(words: string): Promise<boolean>;
  count(selector: string, words?: Words): Promise<number>;
  /** The file behind the one link of this name. */
  download(name: string): Promise<{ readonly name: string; readonly text: string }>;
  /** Leaves, and says everything that went wrong on the way. */
  leave(): Promise<WatchedPage['complaints']>;
}
