// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/readers/xml_tree.h"

namespace lectern::ingest {

/// A formula in MathML (HTML, EPUB), Word's OMML or TeX in a script element, as one line of text:
/// "F_net = (m v²)/r". Formulas without a presentation give the TeX of their annotation.
QString mathText(const xmlNode *formula);

} // namespace lectern::ingest
