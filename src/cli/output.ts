import { existsSync, realpathSync } from 'node:fs';
import { CliError } from './exit';

/**
 * Refuses to write a result over one of the files that it is made from, by whatever name either goes.
 * @throws CliError
 */
export function refuseInput(out: string | undefined, inputs: readonly (string | undefined)[]): void {
  if (out === undefined || !existsSync(out)) return;
  const target = realpathSync(out);
  if (inputs.some((input) => input !== undefined && existsSync(input) && realpathSync(input) === target))
    throw new CliError(`“${out}”就是要读的文件，没有覆盖它。请换一个文件名。`);
}
