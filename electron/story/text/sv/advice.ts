import type { AdviceWords } from '../en/advice.ts';
import { figure, list, listFew } from './list.ts';

const systems = { windows: 'Windows', macos: 'macOS', linux: 'Linux' } as const;

export const adviceWords: AdviceWords = {
  uses: {
    none: 'Inget program är känt för att använda den som standard.',
    summary: {
      default: (software) => `${listFew(software, 4)} använder den som standard.`,
      common: (software) => `${listFew(software, 4)} använder den ofta.`,
      configured: (software) => `${listFew(software, 3)} använder den när det är inställt så.`,
      range: (software) => `${listFew(software, 3)} tar portar ur ett intervall där den ingår.`,
      moved: (software) =>
        `${listFew(software, 2)} kan ha flyttats hit från ${software.length === 1 ? 'sin standardport' : 'sina standardportar'}.`,
    },
    onOtherSystem: (software, os) => (software.includes(systems[os]) ? software : `${software} (på ${systems[os]})`),
    // What it is used for comes from the facts, which are in English.
    byDefault: (use) => {
      const where = use.os === null || use.software.includes(systems[use.os]) ? '' : ` på ${systems[use.os]}`;
      const range = use.ports === null ? '' : ` (en av ${use.ports[0]}–${use.ports[1]})`;
      const unasked = use.confidence === 'high' ? 'använder den som standard' : 'använder den ofta';
      const usually = use.whenConfigured ? 'använder den, när det är inställt så,' : unasked;
      return `${use.software}${where} ${usually}${range} för ”${use.role}”.`;
    },
    mayBeOffset: (software, role, { from, by }) =>
      `${software} kan använda den om dess portar förskjuts med ${by}: ${from} är standardporten för ”${role}”.`,
    mayBeNextFree: (software, role, { from, by }) =>
      `${software} kan använda den när ${by === 1 ? `${from} är upptagen` : `${from} till ${from + by - 1} är upptagna`}: det provar nästa port för ”${role}”.`,
  },

  hazards: {
    exposure: (subject) => `${subject} på den här porten är en fara där andra kan nå den.`,
    amplification: (subject) =>
      `${subject} över UDP kan missbrukas för att mångdubbla trafik mot ett offer, om det svarar vem som helst på internet.`,
    'browser-blocked': () => 'Webbläsare vägrar att öppna den här porten för sidor, vad som än lyssnar på den.',
    'historic-malware': (subject) =>
      `Skadeprogrammet ${subject} har förr setts på den här porten. Det säger inget om vad som använder den i dag.`,
    bound: {
      reachable:
        'Här lyssnar den på mer än den här datorn, så det spelar roll om det är det som lyssnar och ingen brandvägg skyddar den.',
      loopback: 'Här lyssnar den bara på den här datorn, så andra kan inte nå den direkt.',
      nothing: 'Inget hittades som lyssnar här, så det spelar ingen roll nu.',
      unknown: 'Om det spelar roll här går inte att säga, eftersom alla socketar inte kunde läsas av.',
    },
    anyBrowser: 'Det gäller bara sådant som ska öppnas i en webbläsare.',
    provesNothing: 'Att något lyssnar här är inget tecken på det: titta på processen.',
  },

  matters: {
    assigned: (names) =>
      `Den är registrerad för ${list(names)}: verktyg som går efter numret tar det som lyssnar här för det.`,
    unassigned: 'Inget är registrerat här, så vilket program som helst kan välja den, och två kan välja den samtidigt.',
    reserved: 'Registret håller inne den: den är inte avsedd att användas, om den inte tilldelas en dag.',
    deAssigned: 'Den har varit tilldelad men är det inte längre; äldre program kan fortfarande använda den.',
    dynamic:
      'Ingen tjänst kan räkna med den: sådana portar är för utgående anslutningar och för program som ber om vilken ledig port som helst.',
    portZero: 'Inget program kan lyssna på den: den som ber om port 0 får en ledig port.',
    popular: (software) =>
      `${listFew(software, 4)} är kända för att använda den, så två av dem på samma dator krockar.`,
    taken: (ports) =>
      `Den här datorn tar portar ur ${ports} för utgående anslutningar, så den kan vara upptagen av en slump.`,
    loopback: 'Som den lyssnar här kan bara program på den här datorn nå den.',
    reachable: 'Som den lyssnar här kan andra datorer nå den, om ingen brandvägg står emellan.',
    partly: 'Som den lyssnar här kan en del nås bara från den här datorn, en del även från andra.',
    hazards: (dangers) =>
      dangers === 1
        ? 'En fara som är känd för den kan gälla den här datorn nu.'
        : `${figure(dangers)} faror som är kända för den kan gälla den här datorn nu.`,
  },

  questions: {
    mayIUse: 'Kan jag använda den för min egen tjänst?',
    isItSafe: 'Är det säkert att lämna den öppen?',
    whatItMeans: {
      assigned: 'Vad betyder ”tilldelad”?',
      reserved: 'Vad betyder ”reserverad”?',
      unassigned: 'Vad betyder ”inte tilldelad”?',
      'de-assigned': 'Vad betyder ”återtagen”?',
      'no-row': 'Vad betyder det att registret inte har någon rad för den?',
      dynamic: 'Vad betyder ”dynamisk”?',
    },
    meaning: {
      assigned:
        'IANA håller numret för den tjänsten och ger det i regel inte till någon annan. Det betyder inte att tjänsten är det man hittar där: inget annat än sedvana får program att hålla sig till det.',
      reserved:
        'IANA håller inne numret, för ett särskilt ändamål eller för att det är tilldelat för ett annat transportprotokoll; det kan inte tilldelas på vanligt sätt (RFC 6335, avsnitt 6).',
      unassigned:
        'IANA har inte gett numret till någon tjänst, men kan göra det på begäran. Det betyder inte oanvänt: vilket program som helst kan lyssna på det, och ingen brandvägg vet vad som är att vänta.',
      'de-assigned':
        'IANA gav en gång numret till en tjänst och har tagit tillbaka det. Det kan ges till en annan en dag (RFC 6335, avsnitt 8.2).',
      'no-row':
        'IANA:s fil nämner inte numret för det här transportprotokollet, inte ens som ledigt. Därav följer ingenting.',
      dynamic: 'Numret är för tillfälligt och privat bruk; IANA tilldelar det aldrig (RFC 6335, avsnitt 6).',
    },
    whyNoMatch: 'Varför stämmer namnet inte med det som finns där?',
    doesItTell: 'Säger registret vad som lyssnar på den?',
    use: {
      portZero: 'Nej. Ett program som ber om port 0 får en ledig port i stället.',
      heldNow: 'Det som håller den nu hindrar andra från att använda samma adresser.',
      perhapsHeld: 'Om den är ledig nu kunde inte läsas av.',
      assigned: (names) =>
        `Tekniskt sett ja; men den är registrerad för ${list(names)}, och en server för det på samma dator skulle krocka med din.`,
      unassigned: 'Ja: inget är registrerat för den. Det hindrar inte andra från att också välja den.',
      reserved: 'Helst inte: registret håller inne den.',
      dynamic:
        'Bara om ditt program klarar sig med en annan port: vilket program som helst kan hålla den här när ditt startar.',
      used: (software) =>
        `${listFew(software, 3)} skulle krocka med din tjänst om ${software.length === 1 ? 'det' : 'de'} kördes här.`,
      taken: 'Den här datorn kan ge den till en utgående anslutning just innan din tjänst startar.',
      privileged: (from) => `Att lyssna på en port under ${from} kräver ett privilegium här.`,
      browser: 'Webbläsare vägrar den, så den duger inte för något som ska öppnas i en.',
      register: 'För en tjänst som andra ska installera tilldelar IANA portar på begäran (RFC 6335).',
    },
    safe: {
      notRead: 'Det beror på vad som lyssnar, vilket inte kunde läsas av; numret ensamt säger det inte.',
      nothing:
        'Inget hittades som lyssnar, så det finns inget att stänga nu. Annars skulle det bero på programmet: numret ensamt säger det inte.',
      loopback:
        'Den lyssnar bara på den här datorn: andra datorer kan inte nå den direkt, men varje program och användare på den här kan, och en vidarekoppling eller en container kan föra den vidare.',
      reachable:
        'Det beror på programmet: om det frågar efter lösenord, är uppdaterat och är avsett för andra. En brandvägg kan blockera den, vilket Portolan inte ser. Om bara den här datorn behöver den, låt den lyssna på 127.0.0.1.',
      hazards: 'Farorna som räknas upp här är det första att titta på.',
    },
    match:
      'Nej: det säger vad en port har avsatts för, och det har ingen tjänst för den här. Vilket program som helst kan lyssna på vilken ledig port som helst, så processen är det som gäller.',
    matchHere: (services) =>
      `${services.length === 1 ? 'Namnet' : 'Namnen'} ${list(services)} kommer från registret, som säger vad porten har avsatts för. Inget tvingar fram det: vilket program som helst kan lyssna på vilken ledig port som helst, så processen är det som gäller.`,
    no: 'Nej.',
  },
};
