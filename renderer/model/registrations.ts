import type { PortRegistration } from '../../electron/shared/registry.ts';
import type { Story } from '../../electron/shared/story.ts';
import { type TransportProtocol, transportProtocols } from '../../electron/shared/transport.ts';

/** One line of "Registered": protocols about which the registry says the same. */
export interface RegistrationLine {
  readonly protocols: readonly TransportProtocol[];
  readonly registration: PortRegistration & { readonly summary: string };
  /** The protocol whose line says it all; null where this one has to. */
  readonly sameAs: TransportProtocol | null;
}

/** TCP and UDP each have a line; SCTP and DCCP, which seldom say anything, share one where they agree. */
export function registrationLines({ protocols }: Story): readonly RegistrationLine[] {
  const lines: RegistrationLine[] = [];
  for (const protocol of transportProtocols) {
    const registration = protocols[protocol];
    const same = lines.find((line) => line.sameAs === null && saysTheSame(line.registration, registration));
    const sameAs = same?.protocols[0] ?? null;
    const last = lines.at(-1);
    const joins = protocol === 'dccp' && last && (last === same || (last.sameAs !== null && last.sameAs === sameAs));
    if (joins) lines[lines.length - 1] = { ...last, protocols: [...last.protocols, protocol] };
    else lines.push({ protocols: [protocol], registration, sameAs });
  }
  return lines;
}

function saysTheSame(a: PortRegistration, b: PortRegistration): boolean {
  const facts = ({ status, names, block }: PortRegistration) => JSON.stringify([status, names, block]);
  return facts(a) === facts(b);
}
