import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packPorts, unpackPorts } from '../../../electron/shared/port-bits.ts';

test('a set of ports is read back as it was written, in as many characters always', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(65_535)), (ports) => {
      const packed = packPorts(ports);
      expect(packed).toHaveLength(10_924);
      const set = unpackPorts(packed);
      const found = Array.from({ length: 65_536 }, (_, port) => port).filter((port) => set.has(port));
      expect(found).toEqual(ports.toSorted((a, b) => a - b));
    }),
    { numRuns: 30 },
  );
});

test('what is no set of ports is refused', () => {
  expect(() => unpackPorts(btoa('short'))).toThrow('5 bytes are no set of ports');
});
