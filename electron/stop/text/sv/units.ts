import { formsOf } from '../../../shared/forms.ts';
import type { UnitEnd, UnitText } from '../en/units.ts';

const { all, any, figure } = formsOf('sv');

export const unitText: UnitText = {
  stopService: (name) => `Stoppa tjänsten ${name}`,
  stopSocket: (name) => `Stoppa socketen ${name}`,
  effect: (end) => [endWords(end), ...alsoWords(end), ...startsAgainWords(end)].join(' '),
  effectUnknown: 'systemd avslutar det som körs i den.',
  groupWarning: (name) =>
    `${name} innehåller också allt annat som startades därifrån, och det skulle avslutas med den: mer än den här porten.`,
  terminalWarning: (name) =>
    `Den startades i en terminal, inte av systemd: att stoppa ${name} avslutar mer än den här porten.`,

  restartsAlways: (restart, delayMs) =>
    `systemd startar den igen${after(delayMs)} varje gång den avslutas (${because(restart)}).`,
  restartsAfterPlain: (restart, delayMs) =>
    `systemd startar den igen${after(delayMs)} när den avslutas rent, som den gör vid en vanlig signal (${because(restart)}).`,
  restartsOnFailure: (delayMs) =>
    `systemd startar den igen${after(delayMs)} efter ett framtvingat stopp, och efter ett vanligt om programmet svarar på det med ett fel (Restart=on-failure).`,
  restartsAfterForced: (restart, delayMs) =>
    `systemd startar den igen${after(delayMs)} efter ett framtvingat stopp, men inte efter ett vanligt (${because(restart)}).`,
  mainMayRestart: (pid, name) => `Huvudprocessen i ${name} (pid ${pid}) kan starta en annan i dess ställe.`,
  socketStays: (sockets) =>
    `systemd självt håller porten öppen för ${all(sockets)}, vad som än händer med den här processen, och nästa anslutning startar den igen.`,
  socketWakes: (sockets) => `En anslutning till ${any(sockets)} startar den igen.`,

  managerRefusal: 'systemd självt håller den här porten; att avsluta systemd skulle avsluta allt som det kör.',
  listeningFor: (names) =>
    names.length === 0
      ? 'systemd stänger porten.'
      : `systemd stänger porten, så att ingen anslutning startar ${any(names)} längre.`,

  notAsked: (why) => `Portolan kunde inte fråga systemd om den: ${why}.`,
  notConfirmed: 'systemd bekräftar inte att processen hör till den här tjänsten.',
  manualRefused: 'Dess inställningar förbjuder att den stoppas för hand (RefuseManualStop=yes).',
  endsPortolan: 'Portolan självt körs i den, och skulle avslutas innan det kunde berätta hur det gick.',
  cannotStop: 'systemd säger att den inte kan stoppas.',
  ofAnotherUser: (user) =>
    `Den hör till tjänsterna hos ${user}, som bara den personen eller en administratör kan stoppa.`,

  stopDenied: (units) =>
    `Den här användaren får inte stoppa ${all(units)}, och gavs inte rätten till det. Inget stoppades.`,
  stopRefused: (units, why) => `systemd stoppade inte ${all(units)}: ${why}.`,
  notRun: (why) => `Inget stoppades: ${why}.`,
  notLoaded: (units) => `systemd känner inte längre till ${any(units)}: den har redan avslutats.`,
  stillStopping: (units, seconds) =>
    `systemd hade inte avslutat ${all(units)} inom ${seconds} s och fortsätter att försöka.`,
  uncertain: (units, why) => `Om ${all(units)} stoppades är okänt: ${why}.`,
  asAdministrator: 'Stoppa den som administratör',
  lookAtStatus: 'Se vad systemd säger om den',
};

function endWords({ killMode, processes }: UnitEnd): string {
  if (killMode === 'none') return 'systemd kör det som tjänsten själv har för sitt slut, och skickar inga signaler.';
  if (killMode === 'process') return 'systemd avslutar dess huvudprocess; tjänstens andra processer körs vidare.';
  if (processes === null) return 'systemd avslutar alla tjänstens processer.';
  if (processes <= 1) return 'systemd avslutar den.';
  const others = processes - 1;
  return `systemd avslutar den och ${others === 1 ? 'den andra processen' : `de ${figure(others)} andra processerna`} i tjänsten.`;
}

function alsoWords({ sockets, dependents }: UnitEnd): readonly string[] {
  return [
    sockets.length === 0 ? '' : `Först stoppas ${all(sockets)}, så att ingen anslutning startar den igen.`,
    dependents.length === 0 ? '' : `Det som behöver den stoppas också: ${dependents.join(', ')}.`,
  ].filter(Boolean);
}

function startsAgainWords({ isEnabled, manager }: UnitEnd): readonly string[] {
  if (!isEnabled) return [];
  return [`Den startar igen ${manager === 'system' ? 'med datorn' : 'med den här användarens nästa session'}.`];
}

function after(delayMs: number | null): string {
  if (delayMs === null) return '';
  return delayMs < 1_000 ? ' genast' : ` efter ${figure(Math.round(delayMs / 100) / 10)} s`;
}

function because(restart: string): string {
  return restart === 'always' || restart.startsWith('on-') ? `Restart=${restart}` : 'RestartForceExitStatus=';
}
