import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withInputs } from '../../src/cli/with-inputs.js';

it.runIf(existsSync('/dev/zero'))('a device is refused as input, because it may never end', async () => {
  const inputs = withInputs(['/dev/zero'], () => Promise.resolve());
  await expect(inputs).rejects.toMatchObject({ code: 'INPUT_UNREADABLE' });
});
