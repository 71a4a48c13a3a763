import type { Status } from '../../service/types.js';
import { formatNumber } from '../format-number.js';

/** What the answers rest on, in one line, and where scripts find the same. */
export function SiteFooter({ status }: { status: Status }) {
  return (
    <footer class="site-footer">
      <div class="bar">
        <p>
          Incognita {status.version}. Learnt from {formatNumber(status.compounds)} known compounds
          {status.sources.length > 0 ? ` (${status.sources.map((source) => source.name).join(', ')})` : ''}. A score is
          an estimate from known compositions, not a measurement; nothing you look up leaves this machine.
        </p>
        <p>
          <a href="/about">What a score means</a>
          <a href="/api">The same for scripts: HTTP API</a>
        </p>
      </div>
    </footer>
  );
}
