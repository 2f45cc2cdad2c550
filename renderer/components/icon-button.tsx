import type { LucideIcon } from 'lucide-react';
import styles from './icon-button.module.css';

interface IconButtonProps {
  readonly icon: LucideIcon;
  /** Its accessible name, and the hint of the pointer. */
  readonly label: string;
  /** The key that does the same, as `aria-keyshortcuts` spells it. */
  readonly shortcut?: string;
  /** Nothing to do now; the button keeps its place and the focus. */
  readonly idle?: boolean;
  /** It is on, or off, rather than done; the picture is filled while it is on. */
  readonly pressed?: boolean;
  onClick(): void;
}

/** A button that shows nothing but a picture. */
export function IconButton({ icon: Icon, label, shortcut, idle = false, pressed, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      className={styles['icon']}
      aria-label={label}
      aria-keyshortcuts={shortcut}
      aria-disabled={idle || undefined}
      aria-pressed={pressed}
      title={shortcut === undefined ? label : `${label} (${shortcut})`}
      onClick={idle ? undefined : onClick}
    >
      <Icon size={15} aria-hidden />
    </button>
  );
}
