const { readFileSync } = require('node:fs');
const path = require('node:path');
const { gzipSync } = require('node:zlib');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { DefinePlugin } = require('webpack');

/**
 * Pages from one source: index.html (an ordinary browser, loads nothing from anywhere), taskpane.html (inside Excel,
 * loads office.js first), commands.html (ribbon buttons without a pane) and message.html (what a ribbon button has to say).
 *
 * Where office.js comes from is said at build time, `OFFICE_JS=china npm run build`:
 *   global  Microsoft's own network (default; the only one that the Office store accepts)
 *   china   the network of Office 365 operated by 21Vianet
 *   local   a copy of the npm package beside the pages, for closed networks
 */
const OFFICE_JS = {
  global: {
    src: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
    origin: 'https://appsforoffice.microsoft.com',
  },
  china: {
    src: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
    origin: 'https://appsforoffice.cdn.partner.office365.cn',
  },
  local: { src: 'office/office.js', origin: '' },
};

/** The parts of the npm package that Excel asks for; the rest (Word, Outlook, debug builds) stays out. */
const LOCAL_OFFICE_FILES = [
  'office.js',
  'excel-*.js',
  'o15apptofilemappingtable.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
];

/** Fluent UI adds empty style elements and fills them by script, which needs this hash of nothing and no unsafe-inline. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
/** Where the browser knows Trusted Types: no text becomes markup or a script's address except through webpack's policy. */
const TRUSTED_TYPES = ["require-trusted-types-for 'script'", 'trusted-types fubiao'];

/** What a page may load and do. */
function contentSecurityPolicy(scripts, connect, more = []) {
  return [
    "default-src 'none'",
    `script-src 'self' ${scripts}`.trim(),
    `style-src 'self' ${EMPTY_STYLE}`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "worker-src 'self'",
    `connect-src ${connect}`,
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    ...more,
  ].join('; ');
}

/** Prints what each page loads before it can be used, as it travels (gzip). */
class FirstLoad {
  apply(compiler) {
    compiler.hooks.afterEmit.tap('FirstLoad', ({ entrypoints, outputOptions }) => {
      for (const [name, entry] of entrypoints) {
        const bytes = entry
          .getFiles()
          .filter((file) => file.endsWith('.js'))
          .reduce((sum, file) => sum + gzipSync(readFileSync(path.join(outputOptions.path, file))).length, 0);
        console.log(`first load ${name}: ${(bytes / 1024).toFixed(0)} KB gzip`);
      }
    });
  }
}

module.exports = (env, argv) => {
  const isBuild = argv.mode === 'production';
  const choice = process.env.OFFICE_JS || env.OFFICE_JS || 'global';
  const office = OFFICE_JS[choice];
  if (!office) throw new Error(`OFFICE_JS=${choice}：只能是 ${Object.keys(OFFICE_JS).join('、')}。`);
  const withOffice = { csp: contentSecurityPolicy(office.origin, office.origin || "'self'"), officeJs: office.src };
  const html = (name, chunks, options) =>
    new HtmlPlugin({
      template: `src/pages/${name}`,
      filename: name === 'page.html' ? 'index.html' : name,
      chunks,
      inject: 'body',
      scriptLoading: 'defer',
      minify: false,
      ...options,
    });
  return {
    context: __dirname,
    entry: {
      page: './src/pages/page.tsx',
      taskpane: './src/pages/taskpane.tsx',
      commands: './src/pages/commands.ts',
      message: './src/pages/message.ts',
    },
    output: {
      path: path.join(__dirname, 'dist'),
      filename: isBuild ? 'js/[name].[contenthash:12].js' : 'js/[name].js',
      chunkFilename: isBuild ? 'js/[name].[contenthash:12].js' : 'js/[name].js',
      assetModuleFilename: 'files/[name].[contenthash:12][ext]',
      publicPath: 'auto',
      // The command line is built into dist/cli by a script of its own.
      clean: { keep: /^cli[\\/]/ },
      // For the rule of pdfjs-dist below.
      importMetaName: '({ url: self.location.href })',
      trustedTypes: { policyName: 'fubiao', onPolicyCreationFailure: 'continue' },
    },
    target: ['web', 'es2020'],
    // Never eval: the pages forbid it.
    devtool: isBuild ? false : 'source-map',
    resolve: { extensions: ['.tsx', '.ts', '.mjs', '.js', '.json'] },
    module: {
      rules: [
        { test: /\.tsx?$/, loader: 'esbuild-loader', options: { target: 'es2020', jsx: 'automatic' } },
        // pdfjs asks for the address of its own file, for which webpack would write the folder of this build into the product.
        { test: /[\\/]pdfjs-dist[\\/].*\.mjs$/, parser: { importMeta: false } },
        // Samples travel as text inside a script of their own, so that opening one is no request.
        { test: /\.xlsx$/, type: 'asset/inline' },
        // So do the character maps and fonts that pdfjs asks for while it reads a PDF whose fonts are not embedded.
        {
          test: /\.(?:bcmap|pfb|ttf)$/,
          type: 'asset/inline',
          generator: { dataUrl: { mimetype: 'application/octet-stream', encoding: 'base64' } },
        },
      ],
    },
    optimization: {
      moduleIds: 'deterministic',
      chunkIds: 'deterministic',
      splitChunks: { chunks: 'all', maxInitialRequests: 8 },
    },
    plugins: [
      new DefinePlugin({ 'process.env.NODE_ENV': JSON.stringify(isBuild ? 'production' : 'development') }),
      html('page.html', ['page'], { csp: contentSecurityPolicy('', "'none'", TRUSTED_TYPES) }),
      html('taskpane.html', ['taskpane'], withOffice),
      html('commands.html', ['commands'], withOffice),
      html('message.html', ['message'], withOffice),
      new CopyPlugin({
        patterns: [
          { from: 'src/pages/page.css', to: 'page.css' },
          { from: 'src/pages/old-office.js', to: 'old-office.js', info: { minimized: true } },
          { from: 'assets/*.png', to: '[path][name][ext]' },
          ...(choice === 'local'
            ? LOCAL_OFFICE_FILES.map((file) => ({
                from: file,
                context: path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist'),
                to: 'office/[path][name][ext]',
                globOptions: { ignore: ['**/*.debug.js'] },
                info: { minimized: true },
              }))
            : []),
        ],
      }),
      ...(isBuild ? [new FirstLoad()] : []),
    ],
    performance: false,
    devServer: {
      port: 3000,
      open: false,
      // The page's own policy forbids the sockets of live reload; reload by hand.
      hot: false,
      liveReload: false,
      client: false,
      static: false,
      devMiddleware: { writeToDisk: false },
    },
  };
};
