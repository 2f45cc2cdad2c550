import { Search } from 'lucide-react';
import type { RefObject } from 'react';
import styles from '../toolbar/search-box.module.css';

interface SearchFieldProps {
  readonly value: string;
  readonly label: string;
  readonly field: RefObject<HTMLInputElement | null>;
  onChange(text: string): void;
}

export function SearchField({ value, label, field, onChange }: SearchFieldProps) {
  return (
    <div className={styles['search']}>
      <Search size={15} aria-hidden />
      <input
        ref={field}
        type="search"
        aria-label={label}
        placeholder={label}
        spellCheck={false}
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
