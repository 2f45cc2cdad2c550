import type { LucideIcon } from 'lucide-react';
import { type ReactNode, useId, useRef, useState } from 'react';
import iconStyles from './icon-button.module.css';
import styles from './menu.module.css';

interface MenuProps {
  readonly icon: LucideIcon;
  /** Its accessible name, and the hint of the pointer. */
  readonly label: string;
  /** Nothing to choose from now. */
  readonly idle?: boolean;
  /** `close` gives the focus back to the button, as Esc does. */
  children(close: () => void): ReactNode;
}

/** A button that shows nothing but a picture, and beside it, once pressed, what can be chosen, in words. */
export function Menu({ icon: Icon, label, idle = false, children }: MenuProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const popover = useRef<HTMLDivElement>(null);
  const anchor = `--menu-${id}`;
  return (
    <>
      <button
        type="button"
        className={iconStyles['icon']}
        style={{ anchorName: anchor }}
        popoverTarget={id}
        aria-expanded={open}
        aria-label={label}
        aria-disabled={idle || undefined}
        title={label}
      >
        <Icon size={15} aria-hidden />
      </button>
      <div
        ref={popover}
        id={id}
        popover="auto"
        data-open={open || undefined}
        className={styles['menu']}
        style={{ positionAnchor: anchor }}
        onToggle={({ newState }) => setOpen(newState === 'open')}
      >
        {!idle && children(() => popover.current?.hidePopover?.())}
      </div>
    </>
  );
}

/** The look of what can be chosen. */
export const menuItem = styles['item'];
