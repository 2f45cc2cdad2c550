#!/usr/bin/env node
import { complain } from './terminal/complaints.ts';
import { exitStatus } from './terminal/exit-status.ts';
import { run } from './terminal/run.ts';
import { openTerminal } from './terminal/terminal.ts';

const terminal = openTerminal(process);

try {
  process.exitCode = await run(process.argv.slice(2), { terminal, serve: openBrowserDoor });
} catch (error) {
  complain(terminal, `internal error: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = exitStatus.internalError;
}
// Everything printed is out; a tool that hangs cannot keep the command from ending.
process.exit();

async function openBrowserDoor(options: { readonly port: number | null; readonly json: boolean }): Promise<number> {
  const [{ serve }, { openCore }] = await Promise.all([import('./serve/serve.ts'), import('./core.ts')]);
  const { print } = terminal;
  return serve(options, { openCore, print, complain: (message) => complain(terminal, message), process });
}
