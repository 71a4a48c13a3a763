// Run as a process of its own by crash.test.ts, which makes one file of it and kills it: node crash-driver.mjs WORKSPACE WHAT
import { Workspace } from '../../src/store/workspace.js';
import { accepted } from './ingest-rows.js';
import { describeList, NOW, sampleRows } from './sample-list.js';

const [dir, what] = process.argv.slice(2) as [string, string];
const workspace = Workspace.open(dir);

function reached(place: string): void {
  process.stdout.write(`${place}\n`);
}

async function* rows(waitInTheMiddle: boolean) {
  // Not KCl101, which is refused because O may be meant.
  for (let amount = 1; amount <= 600; amount++) if (!String(amount).includes('0')) yield [accepted(`KCl${amount}`)];
  reached('staged');
  if (waitInTheMiddle) await new Promise((resolve) => setTimeout(resolve, 600_000));
}

if (what.startsWith('ingest')) {
  const batch = { source: 'second', file: 'second.csv', format: 'csv', sha256: 'second' };
  await workspace.entries.ingest({ ...batch, rows: rows(what === 'ingest-rows') }, NOW);
} else {
  const writer = workspace.lists.begin(3);
  for (const row of sampleRows(5000)) writer.append(row);
  writer.attach('model', new Uint8Array(1000));
  reached('appended');
  if (what === 'publish-rows') await new Promise((resolve) => setTimeout(resolve, 600_000));
  writer.publish(describeList(), NOW);
}
reached('finished');
