import type { HereWords } from '../en/here.ts';
import { count, list } from './list.ts';

export const hereWords: HereWords = {
  portName: (port, protocol) => (protocol === null ? `Port ${port}` : `${protocol}-port ${port}`),
  headline: {
    closed: (port, registered, here) => `${port} ${registered}; ${here}.`,
    notRead: 'vad som lyssnar på den här är okänt, eftersom socketarna inte har lästs av',
    unsupported: 'vad som lyssnar på den här är okänt, eftersom Portolan inte läser sådana socketar',
    uncertain: 'om något lyssnar på den här går inte att säga, eftersom alla socketar inte kunde läsas av',
    nothing: 'inget som lyssnar på den hittades här',
    open: (port, holders, tail) => `${port}: ${list(holders)}${tail}.`,
    tail: (verdict, likely) => {
      if (verdict === 'expected' && likely !== null) return `, högst troligt ${likely}`;
      if (verdict === 'plausible' && likely !== null) return `, troligen ${likely}`;
      if (verdict === 'unusual')
        return `${likely === null ? '' : `, högst troligt ${likely}`}: ovanligt på den här porten`;
      return likely === null ? '; vad den erbjuder går inte att säga' : `, kanske ${likely}`;
    },
    lastConfirmed: (holder, moment) => `${holder}, när det senast bekräftades (${moment})`,
  },
  opening: {
    agrees: (registered) => `Registret håller med: den ${registered}.`,
    differs: (registered) => `Registret säger något annat: den ${registered}.`,
    registered: (registered) => `Enligt registret: den ${registered}.`,
    otherwise: (registered) => `För ett annat transportprotokoll: samma port ${registered}.`,
    reach: (protocol, addressed, reachable, past) => {
      const verb = past ? 'Tog emot' : 'Tar emot';
      const what = protocol === 'tcp' ? 'anslutningar' : 'datagram';
      return `${verb} ${what} adresserade till ${addressed}${reachable ? '; en brandvägg kan ändå blockera dem' : ''}.`;
    },
  },
  hereSummary: {
    notRead: 'Den här datorns socketar har inte lästs av, så inga slutsatser kan dras.',
    unsupported: (protocol) => `Portolan läser inte ${protocol}-socketar, så inga slutsatser kan dras.`,
    uncertain: (port) =>
      `Inget hittades på port ${port}, men alla socketar kunde inte läsas av: det bevisar inte att den är ledig.`,
    nothing: (port) => `Inget hittades som lyssnar på TCP- eller UDP-port ${port}; SCTP och DCCP läses inte av.`,
    nothingOn: (port) => `Inget hittades som lyssnar på ${port}.`,
    holds: (holder, addressed) => `På den här datorn: ${holder}, adresserade till ${addressed}.`,
    firewall: 'En brandvägg kan ändå blockera det här.',
    maybeMore: 'Alla socketar kunde inte läsas av, så det kan finnas fler.',
  },
  listens: {
    tcp: () => 'tar emot anslutningar över TCP',
    udp: () => 'tar emot datagram över UDP',
  },
  listened: {
    tcp: (moment) => `tog, när det senast bekräftades (${moment}), emot anslutningar över TCP`,
    udp: (moment) => `tog, när det senast bekräftades (${moment}), emot datagram över UDP`,
  },
  holder: (process, listens) => `${process} ${listens}`,
  process: (name, pids) => `${name} (pid ${list(pids.map(String))})`,
  processes: (named, more) => list(more === 0 ? named : [...named, `${count(more, 'process', 'processer')} till`]),
  hiddenName: 'en process vars namn inte kunde läsas av',
  inPlace: {
    container: (name) => `i containern ${name}`,
    'for container': (name) => `för containern ${name}`,
    project: (name) => `i projektet ${name}`,
    unit: (name) => `i ${name}`,
  },
  container: (name) => `containern ${name}`,
  unit: (name) => `en process i ${name}`,
  hiddenProcess: 'en process som inte kunde identifieras',
  noProcess: 'något som ingen process håller',
  reach: {
    loopback: 'enbart den här datorn',
    address: (addresses) => list(addresses),
    any: {
      both: 'vilken som helst av den här datorns adresser',
      ipv4: 'vilken som helst av den här datorns IPv4-adresser',
      ipv6: 'vilken som helst av den här datorns IPv6-adresser',
      'ipv4, ipv6 unknown': 'vilken som helst av den här datorns IPv4-adresser (IPv6-delen är okänd)',
      'ipv6, ipv4 unknown': 'vilken som helst av den här datorns IPv6-adresser (IPv4-delen är okänd)',
      unknown: 'vilken som helst av den här datorns adresser (vilka IP-versioner är okänt)',
    },
    onDevice: (addresses, device) => `${addresses}, bara på enheten ${device}`,
  },
};
