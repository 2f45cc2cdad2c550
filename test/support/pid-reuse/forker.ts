import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Makes processes with the pids that it is told; what it can do is told in forker.pl. */
export interface Forker {
  /** Several may be asked at once: they are done in this order. @throws when the script has ended */
  ask(...order: readonly (string | number)[]): Promise<number>;
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
      return Number(value);
    },
    end: () => child.stdin.end(),
  };
}
