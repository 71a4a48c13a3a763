import { afterAll } from 'vitest';
import { killProcesses } from './fixtures/start-process.js';

afterAll(killProcesses);
