import { Search, X } from 'lucide-react';
import { memo, type RefObject } from 'react';
import { useText } from '../../environment.ts';
import styles from './search-box.module.css';

interface SearchBoxProps {
  readonly value: string;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly autoFocus?: boolean;
  onChange(text: string): void;
}

export const SearchBox = memo(function SearchBox({ value, field, autoFocus = false, onChange }: SearchBoxProps) {
  const { search } = useText();

  function clear() {
    onChange('');
    field.current?.focus();
  }

  return (
    <div className={styles['search']}>
      <Search size={15} aria-hidden />
      <input
        ref={field}
        type="text"
        aria-label={search.label}
        placeholder={search.label}
        spellCheck={false}
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: the panel is opened in order to search.
        autoFocus={autoFocus}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {value === '' ? (
        <kbd aria-hidden>/</kbd>
      ) : (
        <button type="button" aria-label={search.clear} onClick={clear}>
          <X size={14} aria-hidden />
        </button>
      )}
    </div>
  );
});
