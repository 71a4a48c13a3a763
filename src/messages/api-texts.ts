import { apiSpec } from './ja/api-spec.js';
import type { Language } from './languages.js';

/** The texts of api-spec.yaml in the languages other than that of the file. */
export const apiTexts: Readonly<Record<Exclude<Language, 'en'>, Readonly<Record<string, string>>>> = { ja: apiSpec };
