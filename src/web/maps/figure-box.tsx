import type { ComponentChildren } from 'preact';
import { useText } from '../text/use-text.js';

interface FigureBoxProps {
  readonly label: string;
  /** What a click does; that it opens the page of a composition by default. */
  readonly hint?: string | undefined;
  readonly children: ComponentChildren;
}

/** A figure that scrolls sideways if the page is narrower, with a line that says what is under the pointer. */
export function FigureBox({ label, hint, children }: FigureBoxProps) {
  const t = useText();
  return (
    <figure class="figure-box" id="map">
      <div class="figure-scroll" role="region" aria-label={label} tabIndex={0}>
        {children}
      </div>
      <figcaption class="note" data-readout="">
        {hint ?? t('map.click')}
      </figcaption>
    </figure>
  );
}
