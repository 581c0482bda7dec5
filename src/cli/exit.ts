import { DocumentError } from '../hosts/document/documentError';
import { TemplateError } from '../narrative';
import { HostError } from '../workbook';

/** Exit codes that other programs rely on (docs/cli.md). */
export const EXIT = { clean: 0, errors: 1, unreadable: 2 } as const;

/** A failure to be told to the user in one Chinese sentence, without a stack. */
export class CliError extends Error {}

/** What to print on stderr for a failure: our own sentences as they are, others with their message. */
export function tell(error: unknown): string {
  if (
    error instanceof TemplateError ||
    error instanceof HostError ||
    error instanceof DocumentError ||
    error instanceof CliError
  )
    return error.message;
  return `程序出错：${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
