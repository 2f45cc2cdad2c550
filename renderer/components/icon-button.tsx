import type { LucideIcon } from 'lucide-react';
import styles from './icon-button.module.css';

interface IconButtonProps {
  readonly icon: LucideIcon;
  /** Its accessible name, and the hint of the pointer. */
  readonly label: string;
  onClick(): void;
}

/** A button that shows nothing but a picture. */
export function IconButton({ icon: Icon, label, onClick }: IconButtonProps) {
  return (
    <button type="button" className={styles['icon']} aria-label={label} title={label} onClick={onClick}>
      <Icon size={15} aria-hidden />
    </button>
  );
}
