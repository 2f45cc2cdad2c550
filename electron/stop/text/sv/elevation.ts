import type { ElevationText } from '../en/elevation.ts';

export const elevationText: ElevationText = {
  prompt: 'Portolan behöver administratörsrättigheter för det här enda steget.',

  unsupported: (platform) => `Portolan kan inte be om administratörsrättigheter på ${platform}.`,
  alreadyRoot: 'Portolan körs redan med administratörsrättigheter: det finns inga fler att be om.',
  noPkexec:
    'Den här datorn saknar pkexec, programmet som ber om administratörsrättigheter. Installera det med systemets pakethanterare, eller använd sudo i en terminal.',
  noTool: (tool) => `${tool}, som ber om administratörsrättigheter på det här systemet, går inte att hitta.`,
  appImage:
    'En AppImage kan bara läsas av användaren som öppnade den, så ingen del av den kan köras med administratörsrättigheter. Använd det installerade paketet i stället, eller sudo i en terminal.',
  relative:
    'Portolan känner inte till hela sökvägen till sitt eget program, så det kör det inte med administratörsrättigheter.',
  missing: (file, why) =>
    `En del av Portolan som skulle köras med administratörsrättigheter går inte att hitta: ${file} (${why}). Installera Portolan igen.`,
  changeable: (path) =>
    `Andra användare på den här datorn får ändra ${path}, så Portolan kör det inte med administratörsrättigheter. Ta ifrån dem skrivrätten, eller installera Portolan där bara administratörer får skriva.`,

  declined: 'Administratörsrättigheter gavs inte, så inget gjordes.',
  notAuthorized:
    'Systemet gav inte administratörsrättigheter: lösenordet var fel, eller så får den här användaren inte ha dem. Inget gjordes.',
  noAgent:
    'Inget fönster kunde be om administratörsrättigheter: ingen autentiseringsagent, den del av skrivbordet som gör det, körs i den här sessionen. Inget gjordes. Använd sudo i en terminal.',
  noInteraction:
    'Inget fönster kunde be om administratörsrättigheter i den här sessionen. Inget gjordes. Använd sudo i en terminal.',
  noAnswer: (seconds) =>
    `Ingen svarade på systemets fråga om administratörsrättigheter inom ${seconds} s, så den drogs tillbaka.`,
  noAnswerStays: (seconds) =>
    `Ingen svarade på systemets fråga om administratörsrättigheter inom ${seconds} s. Om den fortfarande visas, svara nej: Portolan väntar inte längre på den.`,
  refused: (sentence) => `Portolans hjälpprogram vägrade, och inget gjordes: ${sentence}`,
  refusedSilently: 'Portolans hjälpprogram vägrade, och inget gjordes. Titta i listan igen.',
  failed: (what) => `Att be om administratörsrättigheter misslyckades: ${what}`,
  ended: (what) => `Portolans hjälpprogram kunde inte göra det, eller inte allt: ${what}`,
  garbage:
    'Hjälpprogrammet kördes med administratörsrättigheter, men dess svar gick inte att förstå. Titta i listan igen.',
  otherVersion:
    'Portolan uppdaterades medan det kördes, och dess hjälpprogram är av en annan version: vad det gjorde är okänt. Avsluta Portolan, öppna det igen och titta i listan.',
  tooMany: (most) =>
    `Windows kan tillfrågas om högst ${most} processer på en gång. Inget gjordes: stoppa färre, eller kör Portolan som administratör.`,
  nothingHidden: 'På det här systemet ser Portolan utan administratörsrättigheter vilken process en port hör till.',

  noMode: "Det första argumentet måste vara 'signal' eller 'reveal'.",
  noSignal: 'Signalen måste vara SIGTERM eller SIGKILL.',
  noPid: 'En process måste anges med sitt nummer, större än 1.',
  noIdentity: (pid) => `Identiteten för process ${pid} saknas eller är felformad.`,
  namedTwice: (pid) => `Process ${pid} är angiven två gånger.`,
  noKeys: 'Ingen socket angavs.',
  malformedKey: 'En socket måste anges med sin nyckel, som tcp 127.0.0.1:80 #12345.',
  tooManyProcesses: (most) => `Fler än ${most} processer angavs.`,
  tooManyKeys: (most) => `Fler än ${most} socketar angavs.`,
  ownProcess: (pid) => `Process ${pid} är Portolan självt eller en process som det körs under.`,
  notRevealed: 'På det här systemet slås socketar inte upp på det sättet.',
  unverified: (pid, why, done, all) =>
    `Process ${pid} kunde inte verifieras (${why}); ${done} av ${all} processer hade hanterats innan dess.`,
  noSocket: (key) => `'${key}' anger ingen socket i Linux.`,
  stillHidden:
    'Ingen process som en administratör får se in i håller den, och det här systemet döljer en del även för administratörer.',
};
