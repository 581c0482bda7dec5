import { join } from 'node:path';
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { existsSync, statSync } from 'node:fs';
import { charts } from './charts';
import { check } from './check';
import { clear } from './clear';
import { demo } from './demo';
import { CliError, EXIT, tell } from './exit';
import { narrate, template } from './narrate';

const program = new Command('fubiao')
  .description('附表通：核对政府预决算公开附表，生成图1–图7与情况说明')
  .helpOption('-h, --help', '显示帮助')
  .addHelpCommand('help [命令]', '显示某个命令的帮助')
  .configureHelp({ styleTitle: (title) => TITLES[title] ?? title })
  .configureOutput({ outputError: (text, write) => write(inChinese(text)) })
  .exitOverride();

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Options:': '选项：',
  'Commands:': '命令：',
  'Arguments:': '参数：',
};

let code: number = EXIT.clean;

program
  .command('check')
  .description('核对一个或多个附表工作簿')
  .argument('<文件或文件夹...>', '.xlsx / .xlsm / .xls 文件，或装着它们的文件夹；也可以是印有附表的 .pdf / .docx')
  .addOption(
    new Option('--format <格式>', '输出格式，默认按 --out 的后缀').choices(['text', 'json', 'sarif', 'csv', 'xlsx']),
  )
  .option('--out <文件>', '写入文件，不在屏幕上显示；.xlsx 是带标记、核对报告和底稿的副本')
  .option('--prior <文件>', '上年的工作簿：一并核对年初数、上年数的衔接')
  .option('--rules <文件>', '自定规则和级别（.txt / .csv / .json / .xlsx），写法见 docs/own-rules.md')
  .option('--classification <文件>', '自己的科目表：编码, 名称[, 起, 止]')
  .option('--replace', '只用自己的科目表，不用内置的')
  .option('--jobs <个数>', '成批核对时同时用几个线程', count)
  .option('--resume', '成批核对时接着上次的 --out 文件做')
  .option('--shard <i/n>', '成批核对时只做第 i 份，共 n 份')
  .option('--summary <文件>', '成批核对时写出汇总工作簿 .xlsx')
  .option('--total <文件>', '部门汇总工作簿：核对各单位之和等于汇总')
  .action(async (files: string[], options) => {
    const isBatch =
      options.jobs || options.resume || options.shard || options.summary || options.total || files.some(isFolder);
    if (isBatch && /\.(?:xlsx|csv)$/i.test(options.out ?? ''))
      throw new CliError('成批核对的 --out 是每本一行的 JSON（.jsonl）；要 Excel 汇总请用 --summary 汇总.xlsx。');
    code = isBatch ? await (await import('./batch/run')).batch(files, options) : await check(files, options);
  });

program
  .command('merge')
  .description('合并成批核对的各份结果（JSON Lines）')
  .argument('<文件...>', '各份的 --out 文件')
  .option('--out <文件>', '合并后的文件')
  .option('--summary <文件>', '汇总工作簿 .xlsx')
  .action(async (files: string[], options) => {
    code = await (await import('./batch/run')).merge(files, options);
  });

program
  .command('charts')
  .description('生成图1–图7：输出数据（JSON），或用 -o 写出带图表的副本')
  .argument('<文件>', '附表工作簿')
  .option('--prior <文件>', '上年数：上年的工作簿，或 FIGURES.json')
  .addOption(new Option('--format <格式>', '输出格式').choices(['json']).default('json'))
  .option('-o, --output <文件>', '写出带图表的 .xlsx')
  .option('--svg <文件夹>', '每张图写成一个 .svg 文件，供网页使用')
  .action(async (file: string, options) => {
    code = await charts(file, options);
  });

program
  .command('narrate')
  .description('生成情况说明')
  .argument('<文件>', '附表工作簿')
  .option('--prior <文件>', '上年数：上年的工作簿，或 FIGURES.json')
  .option('--facts <文件>', '表中没有的内容：FACTS.json')
  .addOption(new Option('--format <格式>', '输出格式').choices(['text', 'json', 'docx']).default('text'))
  .option('-o, --output <文件>', '写入文件')
  .option('--tables', 'Word 文件末尾附上各张附表')
  .option('--template <文件>', '本单位的文字模板（用 template 命令取得后修改）')
  .action(async (file: string, options) => {
    code = await narrate(file, options);
  });

program
  .command('proofread')
  .description('核对已写好的情况说明：与附表、与文稿自身')
  .argument('<文稿>', '.docx / .pdf / .txt')
  .option('--book <文件>', '附表工作簿；没有时只核对文稿自身')
  .option('--annotate <文件>', '另存一份带批注的 .docx')
  .option('--out <文件>', '把问题清单写到文件：.xlsx、.json 或 .txt')
  .addOption(new Option('--format <格式>', '输出格式').choices(['text', 'json']))
  .action(async (file: string, options) => {
    code = await (await import('./proofread')).proofread(file, options);
  });

program
  .command('clear')
  .description('去掉附表通写入的全部内容（标记、工作表、忽略理由、设置），另存一份')
  .argument('<文件>', '附表工作簿')
  .requiredOption('-o, --output <文件>', '写出的文件；不能是原文件')
  .action(async (file: string, options) => {
    code = await clear(file, options);
  });

program
  .command('template')
  .description('输出内置的文字模板，供单位修改')
  .addArgument(new Argument('<类别>', '决算或预算').choices(['决算', '预算']))
  .action((kind: '决算' | '预算') => {
    code = template(kind);
  });

program
  .command('demo')
  .description('在附带的真实工作簿上演示：核对、标记、图表、情况说明')
  .action(async () => {
    code = await demo(join(__dirname, '..', '..', 'samples'));
  });

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

function count(text: string): number {
  const n = Number(text);
  if (!Number.isInteger(n) || n < 1) throw new InvalidArgumentError('应为正整数。');
  return n;
}

/** Commander speaks English; these are all the things it says to a user of ours. */
function inChinese(text: string): string {
  return text
    .replace(/^error: /, '')
    .replace(/missing required argument '([^']+)'/, '缺少参数 $1')
    .replace(/unknown command '([^']+)'/, '没有“$1”这个命令')
    .replace(/unknown option '([^']+)'/, '没有“$1”这个选项')
    .replace(/required option '([^']+)' not specified/, '缺少选项“$1”')
    .replace(/option '([^']+)' argument missing/, '选项“$1”后面缺少内容')
    .replace(
      /option '([^']+)' argument '([^']+)' is invalid\. Allowed choices are (.+)\./,
      '选项“$1”不能是“$2”，可以是：$3',
    )
    .replace(/option '([^']+)' argument '([^']+)' is invalid\. /, '选项“$1”不能是“$2”：')
    .replace(/too many arguments.*$/m, '参数太多')
    .replace(/\(Did you mean (.+)\?\)/, '（是不是 $1？）');
}

async function run(): Promise<number> {
  try {
    await program.parseAsync();
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.unreadable;
    process.stderr.write(`${tell(error)}\n`);
    return EXIT.unreadable;
  }
}

void run().then((exit) => {
  process.exitCode = exit;
});
