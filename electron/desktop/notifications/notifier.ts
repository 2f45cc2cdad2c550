import type { DesktopSettingsState } from '../../shared/settings.ts';

/** What the system is asked to show: plain text. */
export interface Notice {
  readonly title: string;
  readonly body: string;
  /** Buttons, where the system has them. */
  readonly actions: readonly NoticeAction[];
  /** What a click on the notification itself does; its label is shown where the system has no such click. */
  readonly click: NoticeAction;
}

export interface NoticeAction {
  readonly label: string;
  perform(): void;
}

export type NotificationAbility = DesktopSettingsState['notifications'];

/** The system's notifications. */
export interface Notifier {
  ability(): NotificationAbility;
  /** Told whenever the ability has changed. Returns the way to end the subscription. */
  onAbility(listener: () => void): () => void;
  /** Resolves with whether the system took it; that anybody saw it is more than it tells. */
  show(notice: Notice): Promise<boolean>;
}
