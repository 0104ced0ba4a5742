import type { FormInstance } from 'antd';
import { Form, Input, Select } from 'antd';
import { useId } from 'react';
import { told, useWords } from '../../../words/words.tsx';
import type { EditedField } from './fields.ts';

/** Values of a form, by field. */
export type Values = Readonly<Record<string, string | undefined>>;

interface Props {
  readonly form: FormInstance<Values>;
  readonly fields: readonly EditedField[];
  readonly values: Values;
  readonly disabled?: boolean;
  readonly onFinish: (values: Values) => void;
  readonly onChange?: () => void;
}

/** The fields of one division, department or unit. */
export function RecordForm({ form, fields, values, disabled = false, onFinish, onChange }: Props) {
  const { say, language } = useWords();
  return (
    <Form<Values>
      name={useId()}
      form={form}
      layout="vertical"
      initialValues={values}
      disabled={disabled}
      onFinish={onFinish}
      onValuesChange={() => onChange?.()}
    >
      {fields.map(({ name, choices, optional, shape, ...words }) => (
        <Form.Item
          key={name}
          name={name}
          label={capital(told(words, language))}
          rules={[
            {
              required: optional !== true,
              whitespace: true,
              message: say(`请填写${words.zh}`, `Give the ${words.en}`),
            },
            ...(shape === undefined
              ? []
              : [
                  {
                    pattern: shape.pattern,
                    message: say(`应为${shape.words.zh}`, `It has ${shape.words.en}`),
                  },
                ]),
          ]}
        >
          {choices === undefined ? (
            <Input maxLength={200} autoComplete="off" />
          ) : (
            <Select
              options={Object.entries(choices).map(([value, choice]) => ({
                value,
                label: told(choice, language),
              }))}
            />
          )}
        </Form.Item>
      ))}
    </Form>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
