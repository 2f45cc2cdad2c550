/** The words for the flags of a row. `detail` is what follows `=` in the flag. */
export const remarkText = {
  'alias-of': (detail: string) => `An older name of ${detail}, kept for the record and no longer meant for discovery.`,
  conflict: () => 'The registry notes a possible conflict with another use.',
  discovery: () => 'The registry defines keys for finding this service by DNS.',
  'duplicate-of': (detail: string) => `Doubles ${detail} and is not meant for discovery.`,
  instead: (detail: string) => `The registry points to port ${detail} instead.`,
  'nameless-use': () => 'The registry describes this use without giving it a service name.',
  'possible-use': () => 'The registry mentions a possible use, and is not sure of it.',
  'previously-assigned': () => 'The registry notes an earlier assignment to something else.',
  'removed-before': (detail: string) => `An earlier assignment of this port was removed on ${detail}.`,
  'unauthorized-use': () => 'The registry reports unauthorized use of this port.',
  'unauthorized-use-nearby': (detail: string) => `The registry reports unauthorized use of ${detail} in this range.`,
  'unofficial-use': () => 'The registry notes unofficial use of this port.',
};

export type RemarkText = typeof remarkText;

/** Why an imported edition is not used. */
export const editionText = {
  notOurs: 'it is damaged, or another version of Portolan wrote it',
  unusable: (file: string, why: string) =>
    `The imported edition of the registry, ${file}, cannot be used: ${why}. The edition that Portolan comes with is used instead.`,
  importAgain: 'Import the edition again, or go back to the one that Portolan comes with: portolan registry revert.',
};

export type EditionText = typeof editionText;
