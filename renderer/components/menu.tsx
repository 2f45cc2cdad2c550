import { Check, type LucideIcon } from 'lucide-react';
import { type ReactNode, useId, useRef, useState } from 'react';
import iconStyles from './icon-button.module.css';
import styles from './menu.module.css';

interface MenuProps {
  readonly icon: LucideIcon;
  /** Its accessible name, and the hint of the pointer. */
  readonly label: string;
  /** Shows the label beside the picture, where there is room. */
  readonly named?: boolean;
  /** Nothing to choose from now. */
  readonly idle?: boolean;
  /** `close` gives the focus back to the button, as Esc does. */
  children(close: () => void): ReactNode;
}

/** A button that shows a picture, and beside it, once pressed, what can be chosen, in words. */
export function Menu({ icon: Icon, label, named = false, idle = false, children }: MenuProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const popover = useRef<HTMLDivElement>(null);
  const anchor = `--menu-${id}`;
  return (
    <>
      <button
        type="button"
        className={named ? styles['named'] : iconStyles['icon']}
        style={{ anchorName: anchor }}
        popoverTarget={id}
        aria-expanded={open}
        aria-label={label}
        aria-disabled={idle || undefined}
        title={label}
      >
        <Icon size={15} aria-hidden />
        {named && <span className={styles['label']}>{label}</span>}
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

interface MenuChoiceProps {
  readonly label: string;
  readonly chosen: boolean;
  /** Shown after the label. */
  readonly count?: number | null;
  onChoose(): void;
}

/** One of several that can be on at the same time or in turn. The menu stays open, so that more can be chosen. */
export function MenuChoice({ label, chosen, count = null, onChoose }: MenuChoiceProps) {
  return (
    <button type="button" className={styles['item']} aria-pressed={chosen} onClick={onChoose}>
      <span>
        {label} {count !== null && <span className={styles['count']}>{count}</span>}
      </span>
      {chosen && <Check size={14} aria-hidden />}
    </button>
  );
}

/** Choices that belong together, under a name. */
export function MenuPart({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <fieldset className={styles['part']}>
      <legend>{name}</legend>
      {children}
    </fieldset>
  );
}
