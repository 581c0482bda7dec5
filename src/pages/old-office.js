/* The first script after office.js, in the oldest JavaScript there is: where Excel is too old for the pane itself (React needs
 * WebView2, the marks need ExcelApi 1.14), this says which version is needed and that the web page works. No arrow function,
 * no const, nothing newer than 2009. */
(function () {
  function tooOld() {
    var root = document.getElementById('root');
    if (!root) return;
    root.innerHTML = '';
    var lines = [
      ['h1', '\u6b64 Excel \u7248\u672c\u8fc7\u4f4e'],
      [
        'p',
        '\u9644\u8868\u901a\u9700\u8981 Office 2021\uff08LTSC\uff09\u3001Office 2024 \u6216 Microsoft 365\uff08ExcelApi 1.14 \u53ca\u4ee5\u4e0a\uff09\u3002',
      ],
      [
        'p',
        '\u4e0d\u5347\u7ea7\u4e5f\u53ef\u4ee5\u4f7f\u7528\uff1a\u5728\u6d4f\u89c8\u5668\u91cc\u6253\u5f00\u7f51\u9875\u7248\uff0c\u9009\u62e9\u9644\u8868\u6587\u4ef6\u5373\u53ef\u6838\u5bf9\u3002',
      ],
    ];
    for (var i = 0; i < lines.length; i++) {
      var line = document.createElement(lines[i][0]);
      line.appendChild(document.createTextNode(lines[i][1]));
      root.appendChild(line);
    }
    var link = document.createElement('a');
    link.setAttribute('href', 'index.html');
    link.setAttribute('target', '_blank');
    link.appendChild(document.createTextNode('\u6253\u5f00\u7f51\u9875\u7248'));
    root.appendChild(link);
    root.style.cssText = 'padding:16px;font-family:Microsoft YaHei,sans-serif;line-height:1.6';
  }
  /* Internet Explorer 11, which Office 2016 and 2019 show their panes in: the bundle would not even parse. */
  var isTrident = navigator.userAgent.indexOf('Trident') >= 0 || navigator.userAgent.indexOf('MSIE') >= 0;
  if (!isTrident) return;
  window.fubiaoTooOld = true;
  if (document.readyState !== 'loading') tooOld();
  else if (window.addEventListener) window.addEventListener('load', tooOld);
  else window.attachEvent('onload', tooOld);
})();
