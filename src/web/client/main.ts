// What the script adds to pages that work without it: filters and pages of the list change in place, arrow keys move
// through the periodic table and figures, copy buttons, figures as PNG, pages without a connection.
import { enableBatch } from './batch.js';
import { enableCopying } from './copying.js';
import { enableElementKeys } from './element-keys.js';
import { enableFigures } from './figures.js';
import { enableOffline } from './offline/enable-offline.js';
import { enableMenus } from './menus.js';
import { enableScoreSlider } from './score-slider.js';
import { enableSwapping } from './swapping.js';

enableCopying();
enableFigures();
enableBatch();
enableMenus();
enableOffline();
enableScoreSlider();
enableElementKeys(enableSwapping());
