// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lectern::jobs {
class JobQueue;
}

namespace lectern::spelling {
class SpellingService;
}

namespace lectern::ui {

class DocumentFiles;
class Exports;
class Library;
class Models;
class Preferences;
class SeriesReader;

/// What the window stands on. Put together by the program; everything outlives the window.
struct Services {
    Library &library;
    DocumentFiles &files;
    SeriesReader &series;
    Exports &exports;
    Preferences &preferences;
    Models &models;
    jobs::JobQueue &jobs; ///< Drafts, exports and imports.
    spelling::SpellingService *spelling = nullptr; ///< Null: spelling is not checked.
};

} // namespace lectern::ui
