import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../../src/cli/program.js';
import { MEMORY_SETTINGS } from '../../src/jobs/process-runner.js';
import { page } from './code-blocks.js';

const UNIT = 'docs/operations/incognita.service';

/** The settings of memory as both files write them. */
const MEMORY = Object.entries(MEMORY_SETTINGS)
  .map(([name, value]) => `${name}=${value}`)
  .join(' ');

/** The options in a command line that the command of that name does not have. */
function unknownOptions(words: readonly string[]): string[] {
  const command = createProgram().commands.find((each) => each.name() === words[0]);
  const known = command?.options.map(({ long }) => long) ?? [];
  return words.filter((word) => word.startsWith('--') && !known.includes(word));
}

describe('the container', () => {
  const lines = page('Containerfile')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const last = (instruction: string) =>
    lines.findLast((line) => line.startsWith(`${instruction} `))!.slice(instruction.length + 1);

  it('is not run by root, says whether it is well, and is stopped as a server is', () => {
    expect(last('USER')).toBe('node');
    expect(last('HEALTHCHECK')).toContain('/healthz');
    expect(last('STOPSIGNAL')).toBe('SIGTERM');
    // Nothing of it is written after USER but the workspace and temporary files.
    expect(last('VOLUME')).toBe('/workspace');
    for (const line of lines.filter((each) => each.startsWith('FROM '))) expect(line).toMatch(/:\d[\w.-]+( AS \w+)?$/);
  });

  it('has the settings of memory of the process that builds', () => {
    expect(lines).toContain(`ENV ${MEMORY}`);
  });

  it('starts with options that there are', () => {
    expect(unknownOptions(JSON.parse(last('CMD')) as string[])).toEqual([]);
    expect(JSON.parse(last('CMD'))).toContain('--admin-port');
  });
});

describe('the unit of systemd', () => {
  it('has the settings of memory of the process that builds', () => {
    expect(page(UNIT).split('\n')).toContain(`Environment=${MEMORY}`);
  });

  const settings = new Map(
    page(UNIT)
      .split('\n')
      .flatMap((line) => {
        const [, key, value] = /^(\w+)=(.*)$/.exec(line) ?? [];
        return key === undefined ? [] : [[key, value!] as const];
      }),
  );

  it('gives the server no rights that it does not need', () => {
    expect(Object.fromEntries(settings)).toMatchObject({
      DynamicUser: 'yes',
      NoNewPrivileges: 'yes',
      CapabilityBoundingSet: '',
      ProtectSystem: 'strict',
      ProtectHome: 'yes',
      PrivateTmp: 'yes',
      PrivateDevices: 'yes',
      RestrictAddressFamilies: 'AF_INET AF_INET6',
      SystemCallFilter: '@system-service',
    });
    expect(unknownOptions(settings.get('ExecStart')!.split(' ').slice(2))).toEqual([]);
  });

  it('is found safe by systemd itself, where that is installed', () => {
    const file = fileURLToPath(new URL(`../../${UNIT}`, import.meta.url));
    const { status, stdout, error } = spawnSync('systemd-analyze', ['security', '--offline=true', file], {
      encoding: 'utf8',
    });
    if (error || status !== 0) return;
    expect(Number(/exposure level for .*: ([\d.]+)/.exec(stdout)?.[1])).toBeLessThan(2);
  });
});
