import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { temporaryFolder } from './temporary-workspace.js';

function mount(dir: string, size: string): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'incognita-test', dir]).status === 0;
}

/** Not without the rights of the superuser. */
export const canMount = ((): boolean => {
  const dir = mkdtempSync(join(tmpdir(), 'incognita-test-'));
  const mounted = mount(dir, '4k');
  if (mounted) spawnSync('umount', [dir]);
  rmdirSync(dir);
  return mounted;
})();

/** A file system of its own, unmounted after the test. */
export function smallDisk(size: string): string {
  const dir = join(temporaryFolder(), 'disk');
  mkdirSync(dir);
  expect(mount(dir, size)).toBe(true);
  onTestFinished(() => void spawnSync('umount', ['-l', dir]));
  return dir;
}

/** From now on nobody may write to the disk, the superuser included. */
export function makeReadOnly(disk: string): void {
  expect(spawnSync('mount', ['-o', 'remount,ro', disk]).status).toBe(0);
}
