import { Button, type ButtonProps } from '@fluentui/react-components';
import { useRef } from 'react';

export interface FileButtonProps {
  readonly label: string;
  /** `.xlsx,.xls`. */
  readonly accept: string;
  readonly disabled: boolean;
  readonly onFile: (name: string, bytes: () => Promise<Uint8Array>) => void;
  readonly icon?: ButtonProps['icon'];
}

/** A button that asks for one file. Focus comes back to it afterwards: in Excel the file dialog would leave it in the sheet. */
export function FileButton({ label, accept, disabled, onFile, icon }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={label}
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = '';
          button.current?.focus();
          if (file) onFile(file.name, async () => new Uint8Array(await file.arrayBuffer()));
        }}
      />
      <Button
        size="small"
        {...(icon ? { icon } : {})}
        disabledFocusable={disabled}
        onClick={(event) => {
          button.current = event.currentTarget;
          input.current?.click();
        }}
      >
        {label}
      </Button>
    </>
  );
}
