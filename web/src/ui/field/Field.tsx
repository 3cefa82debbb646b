import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField, type TextFieldProps } from 'react-aria-components/TextField';
import style from './Field.module.css';

interface FieldProps extends Omit<TextFieldProps, 'className' | 'style' | 'children'> {
  label: string;
  hint?: string;
  /** What is wrong with it, in words. */
  error?: string;
  lines?: boolean;
  placeholder?: string;
}

export function Field({ label, hint, error, lines, placeholder, ...rest }: FieldProps) {
  const Box = lines ? TextArea : Input;
  return (
    <TextField {...rest} isInvalid={Boolean(error)} className={style.field ?? ''}>
      <Label>{label}</Label>
      <Box className={style.box ?? ''} dir="auto" placeholder={placeholder} />
      {hint && !error && (
        <Text slot="description" className="small">
          {hint}
        </Text>
      )}
      <FieldError className={style.error ?? ''}>{error}</FieldError>
    </TextField>
  );
}
