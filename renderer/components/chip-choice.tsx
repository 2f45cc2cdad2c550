import chips from './toolbar/filter-chips.module.css';

interface ChipChoiceProps<Value> {
  readonly label: string;
  readonly choices: readonly Value[];
  readonly chosen: Value;
  wordsOf(choice: NoInfer<Value>): string;
  onChoose(choice: NoInfer<Value>): void;
}

/** One of a few, all of them in sight; the one that holds is pressed. */
export function ChipChoice<const Value>({ label, choices, chosen, wordsOf, onChoose }: ChipChoiceProps<Value>) {
  return (
    <fieldset className={chips['chips']} aria-label={label}>
      {choices.map((choice) => (
        <button
          key={String(choice)}
          type="button"
          className={chips['chip']}
          aria-pressed={choice === chosen}
          onClick={() => onChoose(choice)}
        >
          {wordsOf(choice)}
        </button>
      ))}
    </fieldset>
  );
}
