import type { ReactNode } from 'react';

/** What the registry and the facts say is English whatever the window speaks: a voice that reads it out needs to know. */
export function English({ children }: { readonly children: ReactNode }) {
  return <span lang="en">{children}</span>;
}
