import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { openPage, type WatchedPage } from './chromium.js';
import type { Visitor, Words } from './visitor.js';

/** A visitor with a browser, whose pages run their script. */
export class ChromiumVisitor implements Visitor {
  readonly #watched: WatchedPage;

  private constructor(watched: WatchedPage) {
    this.#watched = watched;
  }

  static async at(browser: Browser, origin: string, path: string): Promise<ChromiumVisitor> {
    const visitor = new ChromiumVisitor(await openPage(browser, origin));
    await visitor.goto(path);
    return visitor;
  }

  get #page() {
    return this.#watched.page;
  }

  #locate(selector: string, words?: Words) {
    return this.#page.locator(selector, words === undefined ? {} : { hasText: words });
  }

  async goto(path: string): Promise<void> {
    await this.#page.goto(path);
  }

  address(): URL {
    return new URL(this.#page.url());
  }

  click(selector: string, words?: Words): Promise<void> {
    return this.#locate(selector, words).click();
  }

  follow(name: Words, inside = 'body'): Promise<void> {
    return this.#page.locator(inside).getByRole('link', { name }).click();
  }

  press(name: string): Promise<void> {
    return this.#page.getByRole('button', { name }).click();
  }

  #field(label: string) {
    return this.#page.getByLabel(label).and(this.#page.locator('input, select, textarea'));
  }

  fill(label: string, value: string): Promise<void> {
    return this.#field(label).fill(value);
  }

  async choose(label: string, option: string): Promise<void> {
    await this.#field(label).selectOption(option);
  }

  async goBack(): Promise<void> {
    await this.#page.goBack();
  }

  async goForward(): Promise<void> {
    await this.#page.goForward();
  }

  shows(selector: string, words?: Words): Promise<void> {
    return this.#locate(selector, words).first().waitFor();
  }

  found(name: Words): Promise<void> {
    return this.#page.getByRole('heading', { name }).waitFor();
  }

  texts(selector: string): Promise<string[]> {
    return this.#page.locator(selector).allInnerTexts();
  }

  text(selector: string): Promise<string> {
    return this.#page.locator(selector).first().innerText();
  }

  attribute(selector: string, name: string): Promise<string | null> {
    return this.#page.locator(selector).getAttribute(name);
  }

  valueOf(label: string): Promise<string> {
    return this.#field(label).inputValue();
  }

  seesText(words: string): Promise<boolean> {
    return this.#page.getByText(words).isVisible();
  }

  count(selector: string, words?: Words): Promise<number> {
    return this.#locate(selector, words).count();
  }

  async download(name: string): Promise<{ name: string; text: string }> {
    const [file] = await Promise.all([
      this.#page.waitForEvent('download'),
      this.#page.getByRole('link', { name }).click(),
    ]);
    return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
  }

  async leave(): Promise<WatchedPage['complaints']> {
    await this.#watched.context.close();
    return this.#watched.complaints;
  }
}
