import type { FitWords } from '../en/fit.ts';
import { list, listFew } from './list.ts';

export const fitWords: FitWords = {
  verdict: (verdict, software) => (software === null ? `${verdict}.` : `${verdict}; stämmer med ${software}.`),
  nothing: 'Inget hittades som lyssnar, så det finns inget att jämföra.',
  notRead: 'Vad som lyssnar kunde inte läsas av, så det finns inget att jämföra.',
  expectation: (services, software) => {
    if (services.length === 0 && software.length === 0)
      return 'Ingen användning av den här porten är registrerad eller känd.';
    const usual = `${listFew(software, 3)} är ${software.length === 1 ? 'känt' : 'kända'} för att använda den`;
    if (services.length === 0) return `Den är inte registrerad; ${usual}.`;
    return software.length === 0
      ? `Den är registrerad för ${list(services)}.`
      : `Den är registrerad för ${list(services)}; ${usual}.`;
  },
  evidence: {
    image: (value, software) => `Containerns avbild är ${value}, vilket stämmer med ${software}.`,
    executable: (value, software) => `Programfilen är ${value}, vilket stämmer med ${software}.`,
    unit: (value, software) => `Den hör till enheten ${value}, vilket stämmer med ${software}.`,
    command: (value, software) =>
      `En ledtråd: kommandoraden har ”${value}”, som den för ${software} har; en process kan ändra sin egen.`,
    process: (value, software) =>
      `En ledtråd: processen kallar sig ${value}, som ${software} gör; det kan vilken process som helst.`,
    package: (value, software) => `En ledtråd: dess projekt beror på ${value}, som hör till ${software}.`,
    file: (value, software) => `En ledtråd: dess projekt innehåller ${value}, som hör till ${software}.`,
  },
  likely: (software, role) => (role === null ? software : `${software} (${role})`),
  server: (service) => `en server för ${service}`,
  developmentServer: (program) => `en utvecklingsserver som körs av ${program}`,
  webServer: (program) => `en webbserver som körs av ${program}`,
  offset: (software, from, by) => `${software} kan förskjuta alla sina portar: den här kan vara ${from} + ${by}.`,
  nextFree: (software, from, by) =>
    `${software} tar nästa lediga port när dess egen är upptagen: den här kan vara ${from} + ${by}.`,
  elsewhere: (software, ports) => {
    const defaults = [...new Set(ports)].map(String);
    return defaults.length === 1
      ? `Standardporten för ${software} är ${defaults[0]}, och en annan kan ställas in.`
      : `Standardportarna för ${software} är ${listFew(defaults, 3)}, och andra kan ställas in.`;
  },
  shared: 'Så många program använder den här porten att inget är malplacerat på den.',
  forwards: (program) => `${program} lyssnar för något annat, som socketen inte visar.`,
  bearsName: (program, service) => `Programmet ${program} bär namnet på tjänsten ${service}.`,
  runsOn: (program, software) =>
    `${program} kör vilka program som helst; även ${listFew(software, 3)} skulle köras av det.`,
  anyProgram: (program) => `${program} kör vilka program som helst, och alla slags program använder den här porten.`,
  doesNotRunOn: (program, software) => `${listFew(software, 3)} skulle inte köras av ${program}.`,
  interpreter: (program) => `${program} kör vilka program som helst; dess kommandorad nämner inget som är känt.`,
  unknownProgram: (program) => `Inget av det som är känt knyter programmet ${program} till den här porten.`,
  hidden:
    'Vilken process som håller den kunde inte läsas av, så inget kan jämföras; med fler rättigheter kanske det går.',
  noProcess: 'Ingen process håller den, så det finns inget program att jämföra; det kan vara systemet självt.',
};
