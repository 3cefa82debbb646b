import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField, type TextFieldProps } from 'react-aria-components/TextField';
import style from './Field.module.css';
import { useErrorOf } from './useErrorOf';

interface FieldProps extends Omit<TextFieldProps, 'className' | 'style' | 'children'> {
  label: string;
  hint?: string;
  /** What is wrong with its value, in words; gone as soon as that is changed. */
  error?: string;
  lines?: boolean;
  placeholder?: string;
}

export function Field({ label, hint, error: refused, lines, placeholder, ...rest }: FieldProps) {
  const error = useErrorOf(rest.value, refused);
  const Box = lines ? TextArea : Input;
  return (
    // By aria: what the server refused would else be an error of the browser's own, which lets no form be sent again.
    <TextField {...rest} isInvalid={Boolean(error)} validationBehavior="aria" className={style.field ?? ''}>
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
