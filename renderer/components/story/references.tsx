import { Fragment } from 'react';
import type { Reference } from '../../../electron/shared/registry.ts';

/** Links where there is somewhere to go, else the reference's own words. */
export function References({ references }: { readonly references: readonly Reference[] }) {
  return references.map(({ label, url }, index) => (
    <Fragment key={`${label} ${url}`}>
      {index > 0 && ' · '}
      {url === null ? (
        label
      ) : (
        <a href={url} target="_blank" rel="noreferrer">
          {label}
        </a>
      )}
    </Fragment>
  ));
}
