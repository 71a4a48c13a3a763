import { say } from '../../messages/say.js';
import type { ConditionField } from '../../rows/condition.js';
import { parameterName, type ConditionKey } from '../../rows/conditions.js';
import { useLanguage, useText } from '../text/use-text.js';
import { elementGroups } from './element-sets.js';
import type { ExploreQuery } from './explore-query.js';
import { SymbolsInput } from '../components/symbols-input.js';

/** The form that the fields of all conditions belong to, wherever they are on the page. */
export const FILTER_FORM = 'filter-form';

interface FieldProps {
  /** The name of the parameter. */
  readonly name: string;
  readonly field: ConditionField;
  /** As the address spells it; empty if the condition is not asked for. */
  readonly value: string;
}

function Choices({
  name,
  value,
  choices,
}: Pick<FieldProps, 'name' | 'value'> & { readonly choices: readonly (readonly [string, string])[] }) {
  const t = useText();
  const listed = value === '' || choices.some(([choice]) => choice === value);
  return (
    <select id={name} name={name} form={FILTER_FORM}>
      <option value="">{t('explore.any')}</option>
      {[...choices, ...(listed ? [] : [[value, value.replaceAll(',', ', ')] as const])].map(([choice, label]) => (
        <option value={choice} selected={choice === value}>
          {label}
        </option>
      ))}
    </select>
  );
}

function Input({ name, field, value }: FieldProps) {
  const t = useText();
  switch (field.kind) {
    case 'element group': {
      const groups = elementGroups.map(({ label, elements }) => [elements.join(','), t(label)] as const);
      return <Choices name={name} value={value} choices={groups} />;
    }
    case 'choice':
      return (
        <Choices
          name={name}
          value={value}
          choices={field.choices.map(([choice, label]) => [choice, typeof label === 'string' ? label : t(label)])}
        />
      );
    case 'fraction':
      return (
        <input
          id={name}
          name={name}
          form={FILTER_FORM}
          type="number"
          min="0"
          max="1"
          step="any"
          inputMode="decimal"
          value={value}
          placeholder="0"
        />
      );
    case 'text':
      return (
        <SymbolsInput
          id={name}
          name={name}
          form={FILTER_FORM}
          most={100}
          value={value.replaceAll(',', ', ')}
          placeholder={field.placeholder}
        />
      );
  }
}

/** The field of one condition with its label. */
export function ConditionInput({
  condition,
  field,
  query,
}: {
  condition: ConditionKey;
  field: ConditionField;
  query: ExploreQuery;
}) {
  const language = useLanguage();
  const name = parameterName(condition);
  return (
    <div class="field">
      <label for={name}>{say(field.label, language)}</label>
      <Input name={name} field={field} value={String(query[condition] ?? '')} />
    </div>
  );
}
