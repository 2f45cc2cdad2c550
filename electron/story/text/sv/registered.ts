import type { RegisteredWords } from '../en/registered.ts';
import { list } from './list.ts';

const privilege = (from: number) => `Här behöver ett program ett privilegium för att lyssna på en port under ${from}.`;
const keptBack = (ports: string, protocol: string) =>
  `Den här datorn håller inne ${ports} (${protocol.toUpperCase()}).`;

export const registeredWords: RegisteredWords = {
  range: {
    system: 'Systemportar, även kallade välkända: tilldelas av IANA efter granskning i IETF eller godkännande av IESG.',
    user: 'Användarportar, även kallade registrerade: tilldelas av IANA efter granskning i IETF, godkännande av IESG eller granskning av experter.',
    dynamic: 'Dynamiska portar, även kallade privata eller tillfälliga: tilldelas aldrig, öppna för alla program.',
  },
  edgeOfRange: (port) => `Port ${port} själv, i kanten av ett intervall, är reserverad.`,

  machine: {
    ephemeral: (ports, inside, protocol) =>
      `Den här datorn tar ${protocol === null ? 'portar' : `${protocol.toUpperCase()}-portar`} ur ${ports} för utgående anslutningar: ${
        inside ? 'även den här, så den kan av en slump vara upptagen innan en tjänst startar' : 'men inte den här'
      }.`,
    ephemeralUnknown: 'Vilka portar den här datorn tar för utgående anslutningar kunde inte läsas av.',
    privileged: {
      linux: (from) =>
        `Här behöver ett program root eller CAP_NET_BIND_SERVICE för att lyssna på en port under ${from}.`,
      macos: (from) =>
        `Här behöver ett program root för att lyssna på en port under ${from} på en enda adress; sedan macOS 10.14 inte på alla adresser.`,
      windows: privilege,
      other: privilege,
    },
    privilegeUnknown: 'Om det krävs ett privilegium för att lyssna på den här kunde inte läsas av.',
    reserved: {
      linux: (ports, protocol) =>
        `Den här datorn ger aldrig ${ports} (${protocol.toUpperCase()}) till ett program som ber om vilken ledig port som helst.`,
      macos: keptBack,
      windows: (ports, protocol) =>
        `Den här datorn har undantagit ${ports} (${protocol.toUpperCase()}): ett vanligt program kan inte lyssna där.`,
      other: keptBack,
    },
  },

  assigned: (names) => `Tilldelad ${list(names)}.`,
  namedWithPorts: (name, ports) => `${name} (alla portar ${ports})`,
  reserved: (ports) => `Reserverad: registret anger ${ports ?? 'porten'} som reserverad.`,
  setAside: (use) => `Reserverad: registret avsätter porten för ”${use}” och ger inget tjänstenamn.`,
  unassigned: (ports) => `Inte tilldelad: registret anger ${ports ?? 'porten'} som ledig för tilldelning.`,
  deAssigned: (ports, date) =>
    `Återtagen${date === null ? '' : ` (${date})`}: en tidigare tilldelning av ${ports ?? 'porten'} har tagits tillbaka.`,
  noRow: 'Ingen egen rad i registret.',
  dynamic: (ports) => `Dynamisk: portarna ${ports} tilldelas aldrig.`,
  widespread: (names) => `${list(names)} är upptaget som utbredd användning, inte som tilldelning.`,
  protocolNotStated: (names) => `${list(names)} står utan transportprotokoll.`,

  registered: {
    assigned: (uses) =>
      `är tilldelad ${list(
        uses.map(({ name, protocols }) => (protocols.length === 0 ? name : `${name} (${protocols.join(', ')})`)),
      )}`,
    withoutProtocol: (names) => `står för ${list(names)}, utan transportprotokoll`,
    statuses: (parts) =>
      list(parts.map(({ words, protocols }) => (parts.length === 1 ? words : `${words} för ${list(protocols)}`))),
    reserved: 'är reserverad',
    unassigned: 'är inte tilldelad',
    'de-assigned': 'har en återtagen tilldelning',
    'no-row': 'har ingen rad i registret',
    dynamic: 'är en dynamisk port, som registret aldrig tilldelar',
  },
};
