import type { Selection } from 'react-aria-components/Menu';
import { Button } from '~/ui/button/Button';
import { Icon } from '~/ui/icon/Icon';
import { Menu, MenuItem } from '~/ui/menu/Menu';

interface ChoiceProps {
  name: string;
  /** What it says while nothing is chosen. */
  any: string;
  chosen: readonly string[] | undefined;
  options: { id: string; name: string }[];
  onChange: (chosen: string[]) => void;
}

/** Any of several values. */
export function Choice({ name, any, chosen = [], options, onChange }: ChoiceProps) {
  const names = chosen.map((id) => options.find((option) => option.id === id)?.name ?? id);
  const select = (keys: Selection) => onChange(keys === 'all' ? [] : [...keys].map(String));
  return (
    <Menu
      aria-label={name}
      selectionMode="multiple"
      selectedKeys={chosen}
      onSelectionChange={select}
      trigger={
        <Button
          tiny
          look={chosen.length > 0 ? 'chosen' : 'plain'}
          aria-label={`${name}: ${names.join(', ') || any}`}
        >
          {names.join(', ') || any}
          <Icon name="down" small />
        </Button>
      }
    >
      {options.map((option) => (
        <MenuItem key={option.id} id={option.id} textValue={option.name}>
          <span dir="auto">{option.name}</span>
        </MenuItem>
      ))}
    </Menu>
  );
}
