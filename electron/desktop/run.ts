import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Run } from './tray-host.ts';

const execute = promisify(execFile);

/** Runs a program without a shell, for at most two seconds. */
export const run: Run = async (file, args) => (await execute(file, [...args], { timeout: 2_000 })).stdout;
