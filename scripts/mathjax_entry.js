// SPDX-License-Identifier: GPL-3.0-or-later
// What scripts/dependencies.py bundles for core/media/formulas: LaTeX in, SVG out, in a bare script
// engine without a document, modules or console.
import { mathjax } from 'mathjax-full/js/mathjax.js';
import { TeX } from 'mathjax-full/js/input/tex.js';
import { SVG } from 'mathjax-full/js/output/svg.js';
import { liteAdaptor } from 'mathjax-full/js/adaptors/liteAdaptor.js';
import { RegisterHTMLHandler } from 'mathjax-full/js/handlers/html.js';
import 'mathjax-full/js/input/tex/base/BaseConfiguration.js';
import 'mathjax-full/js/input/tex/ams/AmsConfiguration.js';
import 'mathjax-full/js/input/tex/mhchem/MhchemConfiguration.js';

const adaptor = liteAdaptor();
RegisterHTMLHandler(adaptor);

const input = new TeX({
  packages: ['base', 'ams', 'mhchem'],
  maxBuffer: 20 * 1024,
  // MathJax would paint its error into the picture; we want to tell it to the writer instead.
  formatError: (_jax, error) => { throw new Error(error.message); },
});
const page = mathjax.document('', { InputJax: input, OutputJax: new SVG({ fontCache: 'none' }) });

globalThis.lecternFormula = (latex, isDisplay) => {
  const container = page.convert(latex, { display: isDisplay, em: 16, ex: 8, containerWidth: 80 * 16 });
  const picture = adaptor.firstChild(container);
  return {
    svg: adaptor.outerHTML(picture),
    width: adaptor.getAttribute(picture, 'width') || '',
    height: adaptor.getAttribute(picture, 'height') || '',
    depth: adaptor.getStyle(picture, 'vertical-align') || '',
  };
};
