import type { ComponentChildren } from 'preact';
import { useText } from '../text/use-text.js';

/** A figure that scrolls sideways where the page is narrower, with a line that says what is under the pointer. */
export function FigureBox({ label, children }: { label: string; children: ComponentChildren }) {
  const t = useText();
  return (
    <figure class="figure-box" id="map">
      <div class="figure-scroll" role="region" aria-label={label} tabIndex={0}>
        {children}
      </div>
      <figcaption class="note" data-readout="">
        {t('map.click')}
      </figcaption>
    </figure>
  );
}
