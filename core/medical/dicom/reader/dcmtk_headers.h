// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// DCMTK wants its configuration first.
#include <dcmtk/config/osconfig.h>

#include <dcmtk/dcmdata/dctk.h>
