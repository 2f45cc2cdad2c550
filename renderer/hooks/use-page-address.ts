import { useEffect } from 'react';
import type { PageAddress } from '../page-address.ts';

/** Keeps the address and the open story the same, whichever of the two changes. */
export function usePageAddress(
  address: PageAddress | null,
  openPort: number | null,
  show: (port: number | null) => void,
): void {
  useEffect(() => address?.subscribe(() => show(address.port())), [address, show]);
  useEffect(() => address?.show(openPort), [address, openPort]);
}
