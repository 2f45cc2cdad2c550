import { Search } from 'lucide-react';
import styles from '../toolbar/search-box.module.css';

interface SearchFieldProps {
  readonly value: string;
  readonly label: string;
  onChange(text: string): void;
}

export function SearchField({ value, label, onChange }: SearchFieldProps) {
  return (
    <div className={styles['search']}>
      <Search size={15} aria-hidden />
      <input
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
