import { fileFailure as reason } from '../../files/file-failure.ts';
import type { DesktopSettingsWords } from './settings-en.ts';

export const swedish: DesktopSettingsWords = {
  shortcutTaken: (shortcut) =>
    `Systemet gav inte Portolan ${shortcut}: ett annat program, eller skrivbordet självt, har det. Välj ett annat.`,
  shortcutNotUnderstood: (shortcut) =>
    `”${shortcut}” är ingen kombination som fungerar här. Den behöver Ctrl, Alt eller systemtangenten, och en tangent till.`,
  shortcutOnWayland:
    'På Wayland avgör skrivbordet om ett program får ha ett kortkommando. Händer inget när du trycker på det, ställ in det i systemets egna inställningar för kortkommandon.',
  notInstalled:
    'Portolan körs från en mapp med sin källkod och är inte installerat: systemet skulle inte kunna starta det.',
  confined: (store) =>
    `Portolan körs inuti ${store}, som inte låter program lägga till sig bland det som startar vid inloggning.`,
  pathUnfit: (path) =>
    `En fil som startar program vid inloggning kan inte ange ${path}: flytta Portolan till en sökväg utan ”=”, ”%” och styrtecken.`,
  notStarted: (file, error) => `Start vid inloggning kunde inte ändras i ${file}: ${reason(error)}.`,
  notKnown: (file, error) => `Om Portolan startar vid inloggning kunde inte läsas från ${file}: ${reason(error)}.`,
  refused: 'Systemet ändrade inte vad som startar vid inloggning. Dess egna inställningar kan förbjuda det.',
  awaitsApproval: 'macOS väntar på ditt godkännande: Systeminställningar › Allmänt › Startobjekt.',
};
