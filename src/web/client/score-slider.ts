const SLIDER = '#score-slider';

/** The smallest score that a place of the slider stands for; empty at its beginning, where no score is asked for. */
function scoreAt(slider: HTMLInputElement): string {
  const place = Number(slider.value);
  return place === 0 ? '' : (slider.dataset.edges?.split(' ')[place] ?? '');
}

/** Dims the bars of scores that would be left out. */
function shade(slider: HTMLInputElement): void {
  slider.parentElement?.querySelectorAll('rect').forEach((bar, index) => {
    bar.setAttribute('class', index < Number(slider.value) ? 'histogram-out' : 'histogram-in');
  });
}

/** Makes the slider below the histogram of scores set the field of the smallest score, and apply it when it is let go. */
export function enableScoreSlider(): void {
  document.addEventListener('input', (event) => {
    const slider = (event.target as Element).closest<HTMLInputElement>(SLIDER);
    const field = document.querySelector<HTMLInputElement>('#score_min');
    if (!slider || !field) return;
    const score = scoreAt(slider);
    field.value = score;
    slider.setAttribute('aria-valuetext', score || '0');
    shade(slider);
  });
  document.addEventListener('change', (event) => {
    const slider = (event.target as Element).closest<HTMLInputElement>(SLIDER);
    if (slider) document.querySelector<HTMLInputElement>('#score_min')?.form?.requestSubmit();
  });
}
