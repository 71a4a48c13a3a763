// What the script adds to pages that work without it: filters and pages of the list change in place, arrow keys move
// through the periodic table, copy buttons.
import { enableCopying } from './copying.js';
import { enableElementKeys } from './element-keys.js';
import { enableSwapping } from './swapping.js';

enableCopying();
enableElementKeys(enableSwapping());
