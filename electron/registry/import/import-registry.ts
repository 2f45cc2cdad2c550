import { registryFile } from '../../package-root.ts';
import { importCommand } from './import-command.ts';

process.exitCode = importCommand(process.argv.slice(2), {
  target: registryFile(),
  minimumRecords: 10_000,
  print: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
});
