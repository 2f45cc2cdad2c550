import type { LaunchdText } from '../en/launchd.ts';

export const launchdText: LaunchdText = {
  stop: (label) => `Stoppa tjänsten ${label}`,
  effect: (isSystems) =>
    `launchd avslutar den och glömmer den tills ${isSystems ? 'datorn startas om' : 'du loggar in nästa gång'}.`,
  keptAlive: (seconds) =>
    `launchd kan starta den igen, upp till ${seconds} s efter att det senast gjorde det (KeepAlive).`,
  needsRoot: 'Bara en administratör får stoppa en av systemets tjänster.',
  protected: (label) => `${label} hör till macOS, som skyddar sina egna tjänster.`,

  gone: (label) => `launchd känner inte längre till ${label}: den har redan avslutats.`,
  denied: (label) => `Den här användaren får inte stoppa ${label}. Inget stoppades.`,
  notRun: (why) => `Inget stoppades: ${why}.`,
  stillStopping: (label, seconds) =>
    `launchd hade inte avslutat ${label} inom ${seconds} s och fortsätter kanske att försöka.`,
  uncertain: (label, why) => `Om ${label} stoppades är okänt: ${why}.`,
  asAdministrator: 'Stoppa den som administratör',

  airPlayTitle: 'Stäng av AirPlay-mottagaren',
  airPlayEffect:
    'I Systeminställningar, Allmänt, AirDrop och Handoff, stäng av AirPlay-mottagare (före macOS 13: Systeminställningar, Delning); andra enheter kan då inte längre spela upp på den här datorn.',
  airPlayUnavailable: 'Det är en inställning i macOS, som bara du kan ändra.',
  airPlayRefusal:
    'Kontrollcenter i macOS håller den här porten för sin AirPlay-mottagare; macOS skulle starta det igen med porten.',
};
