// Starts a process for jobs, says its number once it computes without a pause, and waits. Plain JavaScript, since it is started as it is.
import { processRunner } from '../../dist/jobs/process-runner.js';

const runner = processRunner(new URL('../../dist/tasks/build-process.js', import.meta.url).href, ['2', '0']);
const module = new URL('./tasks.js', import.meta.url).href;
const child = await runner.run({ module, name: 'ownProcess' }, {});
await runner.run({ module, name: 'ignoreEverything' }, {}, { onProgress: () => process.stdout.write(`${child}\n`) });
