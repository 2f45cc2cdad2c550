import { registryFile } from '../../files/package-root.ts';
import { loadRegistry } from '../load-registry.ts';
import { minimumRecords } from './expectations.ts';
import { importCommand } from './import-command.ts';

const target = registryFile();

process.exitCode = importCommand(process.argv.slice(2), {
  target,
  minimumRecords,
  expectations: { today: new Date().toISOString().slice(0, 10), inUse: loadRegistry(target) },
  print: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
});
