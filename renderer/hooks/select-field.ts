/** Puts the focus into a text field with its text selected: `select` alone need not move the focus. */
export function selectField(field: HTMLInputElement | null): void {
  field?.focus();
  field?.select();
}
