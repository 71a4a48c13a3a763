interface SymbolsInputProps {
  readonly id: string;
  readonly name: string;
  /** Characters at most. */
  readonly most: number;
  /** What is in the field at first. Default: nothing. */
  readonly value?: string | undefined;
  /** An example, shown while the field is empty. Default: none. */
  readonly placeholder?: string | undefined;
  /** Whether the form is sent only with it. Default false. */
  readonly required?: boolean;
  /** Id of the form that the field belongs to, if it is not inside it. */
  readonly form?: string;
  /** Id of what explains the field. */
  readonly describedBy?: string;
}

/** A field for elements, ions or formulas: nothing that is typed is completed, capitalised or corrected. */
export function SymbolsInput({ most, describedBy, ...rest }: SymbolsInputProps) {
  return (
    <input
      {...rest}
      type="text"
      maxLength={most}
      aria-describedby={describedBy}
      autocomplete="off"
      autocapitalize="off"
      spellcheck={false}
    />
  );
}
