import { HTMLElement, parse } from 'node-html-parser';
import type { Visitor, Words } from './visitor.js';

interface Shown {
  readonly address: URL;
  readonly page: HTMLElement;
}

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Elements that are part of the line around them. */
const INLINE = /^(?:a|abbr|b|bdi|button|code|em|i|label|mark|small|span|strong|sub|sup|time)$/;

/** What an element says, its blocks and cells apart. */
function textOf(element: HTMLElement): string {
  const parts = element.childNodes.map((node) => {
    if (!(node instanceof HTMLElement)) return node.text;
    return INLINE.test(node.rawTagName) ? textOf(node) : ` ${textOf(node)} `;
  });
  return parts.join('');
}

function says(element: HTMLElement, words: Words | undefined): boolean {
  if (words === undefined) return true;
  const text = spaced(element.text);
  return typeof words === 'string' ? text.toLowerCase().includes(words.toLowerCase()) : words.test(text);
}

/** Whether an element is folded away, or not for those without script. The stylesheet keeps the filters open on wide screens. */
function isHidden(element: HTMLElement): boolean {
  for (let at: HTMLElement | null = element; at?.tagName; at = at.parentNode as HTMLElement | null) {
    if (at.hasAttribute('hidden')) return true;
    const around = at.parentNode as HTMLElement | null;
    const folded =
      around?.tagName === 'DETAILS' && !around.hasAttribute('open') && !around.classList.contains('filters');
    if (folded && at.tagName !== 'SUMMARY') return true;
  }
  return false;
}

/**
 * A visitor without script, styles or even a browser: follows links, fills in and sends forms as HTML says, over HTTP. What
 * it can do, any browser with its script turned off can do; a page costs a tenth of what it does in Chromium.
 */
export class PlainVisitor implements Visitor {
  readonly #origin: string;
  readonly #complaints: string[] = [];
  #history: Shown[] = [];
  #at = -1;

  private constructor(origin: string) {
    this.#origin = origin;
  }

  static async at(origin: string, path: string): Promise<PlainVisitor> {
    const visitor = new PlainVisitor(origin);
    await visitor.goto(path);
    return visitor;
  }

  get #shown(): Shown {
    return this.#history[this.#at]!;
  }

  async #fetch(address: URL): Promise<Response> {
    if (address.origin !== this.#origin) this.#complaints.push(`request to ${address.href}`);
    const response = await fetch(address, { headers: { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } });
    if (response.status >= 500) this.#complaints.push(`${address.href}: ${response.status}`);
    return response;
  }

  async #load(address: URL): Promise<Shown> {
    const response = await this.#fetch(address);
    return { address: new URL(address.hash, response.url), page: parse(await response.text()) };
  }

  async goto(path: string): Promise<void> {
    const shown = await this.#load(new URL(path, this.#at < 0 ? this.#origin : this.#shown.address));
    this.#history = [...this.#history.slice(0, this.#at + 1), shown];
    this.#at++;
  }

  async #move(steps: number): Promise<void> {
    this.#at += steps;
    this.#history[this.#at] = await this.#load(this.#shown.address);
  }

  address(): URL {
    return this.#shown.address;
  }

  #all(selector: string, words?: Words): HTMLElement[] {
    return this.#shown.page.querySelectorAll(selector).filter((element) => says(element, words));
  }

  #one(what: string, found: readonly HTMLElement[]): HTMLElement {
    if (found.length !== 1) throw new Error(`${found.length} of ${what} at ${this.#shown.address.href}`);
    return found[0]!;
  }

  /** The field of a label: the one that it names, the one inside of it, or one that carries the label itself. */
  #field(label: string): HTMLElement {
    const fields = this.#all('label', label).map(
      (element) =>
        this.#shown.page.getElementById(element.getAttribute('for') ?? '') ??
        element.querySelector('input, select, textarea')!,
    );
    const carriers = this.#all('input, select, textarea').filter((field) =>
      (field.getAttribute('aria-label') ?? '').toLowerCase().includes(label.toLowerCase()),
    );
    return this.#one(`fields "${label}"`, [...new Set([...fields, ...carriers])]);
  }

  /** Those of a role by their name: what they are labelled, or what they say. */
  #named(selector: string, name: Words, inside: string): HTMLElement[] {
    return this.#all(inside).flatMap((part) =>
      part.querySelectorAll(selector).filter((element) => {
        if (isHidden(element)) return false;
        const label = element.getAttribute('aria-label');
        if (label === undefined) return says(element, name);
        return typeof name === 'string' ? label.toLowerCase().includes(name.toLowerCase()) : name.test(label);
      }),
    );
  }

  async #use(element: HTMLElement): Promise<void> {
    if (isHidden(element)) throw new Error(`${element.rawTagName} "${spaced(element.text)}" cannot be seen`);
    const used = element.closest('a[href], button, summary');
    if (used === null) throw new Error(`nothing happens at a click on ${element.rawTagName} "${spaced(element.text)}"`);
    if (used.tagName === 'A') return this.goto(used.getAttribute('href')!);
    if (used.tagName === 'BUTTON') return this.#send(used);
    const details = used.parentNode as HTMLElement;
    if (details.hasAttribute('open')) details.removeAttribute('open');
    else details.setAttribute('open', '');
  }

  #formOf(field: HTMLElement): HTMLElement | null {
    const id = field.getAttribute('form');
    return id === undefined ? field.closest('form') : this.#shown.page.getElementById(id);
  }

  /** Sends the form of a button that asks for a page (`method="get"`). */
  async #send(button: HTMLElement): Promise<void> {
    const form = this.#formOf(button);
    if (form === null || (button.getAttribute('type') ?? 'submit') !== 'submit') {
      throw new Error(`without script the button "${spaced(button.text)}" does nothing`);
    }
    if ((form.getAttribute('method') ?? 'get').toLowerCase() !== 'get') throw new Error('this form is not a question');
    const address = new URL(form.getAttribute('action') ?? '', this.#shown.address);
    const values = new URLSearchParams();
    for (const field of this.#all('input, select, textarea')) {
      const name = field.getAttribute('name');
      if (name === undefined || this.#formOf(field) !== form || field.hasAttribute('disabled')) continue;
      const type = field.getAttribute('type');
      if ((type === 'checkbox' || type === 'radio') && !field.hasAttribute('checked')) continue;
      values.append(name, this.#valueOf(field));
    }
    const name = button.getAttribute('name');
    if (name !== undefined) values.append(name, button.getAttribute('value') ?? '');
    address.search = values.toString();
    return this.goto(address.href);
  }

  #valueOf(field: HTMLElement): string {
    if (field.tagName === 'SELECT') {
      const option = field.querySelector('option[selected]') ?? field.querySelector('option');
      return option?.getAttribute('value') ?? spaced(option?.text ?? '');
    }
    return field.getAttribute('value') ?? (field.tagName === 'TEXTAREA' ? field.text : '');
  }

  click(selector: string, words?: Words): Promise<void> {
    return this.#use(this.#one(`"${selector}"`, this.#all(selector, words)));
  }

  follow(name: Words, inside = 'body'): Promise<void> {
    return this.#use(this.#one(`links "${name}"`, this.#named('a[href]', name, inside)));
  }

  press(name: string): Promise<void> {
    return this.#use(this.#one(`buttons "${name}"`, this.#named('button', name, 'body')));
  }

  async fill(label: string, value: string): Promise<void> {
    this.#field(label).setAttribute('value', value);
  }

  async choose(label: string, option: string): Promise<void> {
    const options = this.#field(label).querySelectorAll('option');
    const chosen = options.filter((one) => spaced(one.text) === option || one.getAttribute('value') === option);
    for (const one of options) one.removeAttribute('selected');
    this.#one(`options "${option}"`, chosen).setAttribute('selected', '');
  }

  goBack(): Promise<void> {
    return this.#move(-1);
  }

  goForward(): Promise<void> {
    return this.#move(1);
  }

  async shows(selector: string, words?: Words): Promise<void> {
    if (this.#all(selector, words).every(isHidden)) {
      throw new Error(`no "${selector}" with "${words}" at ${this.#shown.address.href}`);
    }
  }

  async found(name: Words): Promise<void> {
    if (this.#named('h1, h2, h3, h4', name, 'body').length === 0) {
      const headings = this.#all('h1, h2, h3, h4').map((heading) => spaced(heading.text));
      throw new Error(`no heading "${name}" among ${JSON.stringify(headings)} at ${this.#shown.address.href}`);
    }
  }

  async texts(selector: string): Promise<string[]> {
    return this.#all(selector).map((element) => spaced(textOf(element)));
  }

  async text(selector: string): Promise<string> {
    return spaced(textOf(this.#all(selector)[0]!));
  }

  async attribute(selector: string, name: string): Promise<string | null> {
    return this.#one(`"${selector}"`, this.#all(selector)).getAttribute(name) ?? null;
  }

  async valueOf(label: string): Promise<string> {
    return this.#valueOf(this.#field(label));
  }

  async seesText(words: string): Promise<boolean> {
    const innermost = this.#all('body *', words).filter((element) =>
      element.querySelectorAll('*').every((inner) => !says(inner, words)),
    );
    return innermost.some((element) => !isHidden(element));
  }

  async count(selector: string, words?: Words): Promise<number> {
    return this.#all(selector, words).length;
  }

  async download(name: string): Promise<{ name: string; text: string }> {
    const link = this.#one(`links "${name}"`, this.#named('a[href]', name, 'body'));
    const response = await this.#fetch(new URL(link.getAttribute('href')!, this.#shown.address));
    const [, file] = /^attachment; filename="?([^";]+)/.exec(response.headers.get('Content-Disposition') ?? '') ?? [];
    if (file === undefined) throw new Error(`the link "${name}" leads to a page, not to a file`);
    return { name: file, text: await response.text() };
  }

  async leave(): Promise<string[]> {
    return this.#complaints;
  }
}
