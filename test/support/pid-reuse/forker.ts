import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Makes processes with the pids that it is told; what it can do is told in forker.pl. */
export interface Forker {
  /** A number for each process. @throws when the script has ended */
  ask(...order: readonly (string | number)[]): Promise<readonly number[]>;
  end(): void;
}

/** @param script forker.pl */
export function startForker(script: string): Forker {
  const child = spawn('/usr/bin/perl', [script], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async ask(...order) {
      child.stdin.write(`${order.join(' ')}\n`);
      const { done, value } = await lines.next();
      if (done) throw new Error(`the forker ended at: ${order.join(' ')}`);
      return value.split(' ').map(Number);
    },
    end: () => child.stdin.end(),
  };
}
